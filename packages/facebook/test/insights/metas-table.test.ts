import { describe, expect, test } from '@jest/globals';
import { pageMetrics } from '../../src/insights/page-metrics.js';
import { postMetrics } from '../../src/insights/post-metrics.js';
import { retiredPageMetrics, retiredPostMetrics, retiredVideoMetrics } from '../../src/insights/retired-metrics.js';

// Copied by hand from Meta's insights reference as of September 2026; what is not in the tables is of its changelogs.
const rolling = 'day week days_28';
const metasPage: Readonly<Record<string, string>> = {
  page_media_view: rolling,
  page_total_media_view_unique: rolling,
  page_post_engagements: rolling,
  page_follows: 'day',
  page_daily_unfollows_unique: rolling,
  page_actions_post_reactions_total: 'day',
  page_video_views_by_uploaded_hosted: rolling,
  page_video_view_time: 'day',
  page_video_complete_views_30s_unique: rolling,
  page_video_complete_views_30s_repeat_views: rolling,
  page_daily_video_ad_break_earnings_by_crosspost_status: 'day',
  page_tab_views_login_top: 'day week',
  page_tab_views_logout_top: 'day',
  content_monetization_earnings: rolling,
  monetization_approximate_earnings: `${rolling} month`,
};
const metasPost: Readonly<Record<string, string>> = {
  post_clicks: 'lifetime',
  post_activity_by_action_type_unique: 'lifetime',
  post_video_views: 'lifetime day',
  post_video_views_organic: 'lifetime day',
  post_video_views_organic_unique: 'lifetime',
  post_video_views_paid: 'lifetime day',
  post_video_views_15s: 'lifetime',
  post_video_views_60s_excludes_shorter: 'lifetime day',
  post_video_view_time: 'lifetime day',
  post_video_view_time_organic: 'lifetime day',
  post_video_view_time_by_country_id: 'lifetime',
  post_video_view_time_by_region_id: 'lifetime day',
  post_video_social_actions_count_unique: 'lifetime day',
  post_video_ad_break_earnings: 'day lifetime',
  creator_monetization_qualified_views: 'day lifetime',
};

describe('the periods of Meta’s tables', () => {
  test.each([
    ['a Page', pageMetrics as Readonly<Record<string, { periods: readonly string[] }>>, metasPage],
    ['a post', postMetrics as Readonly<Record<string, { periods: readonly string[] }>>, metasPost],
  ])('are those of %s', (_, declared, metas) => {
    const periods = Object.keys(metas).map((name) => [name, declared[name]?.periods.join(' ')]);
    expect(Object.fromEntries(periods)).toEqual(metas);
  });
});

test('what is retired has the day of Meta’s changelogs, or none where they tell none', () => {
  const gone = { ...retiredPageMetrics, ...retiredPostMetrics, ...retiredVideoMetrics };
  const days: Readonly<Record<string, string | undefined>> = {
    page_impressions: '2025-11-15',
    page_impressions_paid: '2025-11-15',
    page_impressions_unique: '2026-06-15',
    page_impressions_organic: undefined,
    page_posts_impressions: '2026-06-15',
    page_fans: '2025-11-15',
    page_engaged_users: '2024-03-14',
    post_impressions: '2025-11-15',
    post_impressions_fan: '2025-11-15',
    post_impressions_unique: '2026-06-15',
    post_impressions_fan_paid: undefined,
    post_video_views_unique: '2026-06-15',
    total_video_consumption_rate: '2026-11-04',
  };
  expect(Object.fromEntries(Object.keys(days).map((name) => [name, gone[name]?.on]))).toEqual(days);
});
