import type { RetiredMetric } from '@edgewalk/vocabulary/insights';
import { retired } from './metric.js';

// Impressions and fans went for all versions in one step, reach in another.
export const reach = '2026-06-15';
const impressions = '2025-11-15';
export const classicPages = '2024-03-14';
const consumptionRate = '2026-11-04';

const fromAds = (metric: string) => `${metric}, with breakdown 'is_from_ads'`;
const fromFollowers = (metric: string) => `${metric}, with breakdown 'is_from_followers'`;

const inACallOfItsOwn = ', in a call of its own: Meta also lists it as retired, and then refuses the whole call';

/** The retired metrics of a Page. */
export const retiredPageMetrics: Readonly<Record<string, RetiredMetric>> = {
  ...retired(impressions, 'page_media_view', [
    'page_impressions',
    'page_impressions_viral',
    'page_impressions_nonviral',
  ]),
  ...retired(reach, 'page_media_view', [
    'page_posts_impressions',
    'page_posts_impressions_viral',
    'page_posts_impressions_nonviral',
  ]),
  page_impressions_paid: { on: impressions, instead: fromAds('page_media_view') },
  page_posts_impressions_paid: { on: reach, instead: fromAds('page_media_view') },
  ...retired(undefined, fromAds('page_media_view'), [
    'page_impressions_organic',
    'page_impressions_organic_v2',
    'page_posts_impressions_organic',
  ]),
  ...retired(undefined, 'page_total_media_view_unique', [
    'page_impressions_organic_unique',
    'page_impressions_organic_unique_v2',
  ]),
  ...retired(reach, 'page_total_media_view_unique', [
    'page_impressions_unique',
    'page_impressions_paid_unique',
    'page_impressions_viral_unique',
    'page_impressions_nonviral_unique',
    'page_posts_impressions_unique',
    'page_posts_impressions_paid_unique',
    'page_posts_impressions_organic_unique',
    'page_posts_served_impressions_organic_unique',
    'page_posts_impressions_viral_unique',
    'page_posts_impressions_nonviral_unique',
  ]),
  page_video_views_unique: { on: reach, instead: 'page_video_views' },
  page_fans: { on: impressions, instead: 'page_follows' },
  page_fans_locale: { on: impressions, instead: 'page_follows, which comes nearest' },
  page_fans_city: { on: impressions, instead: `page_follows_city${inACallOfItsOwn}` },
  page_fans_country: { on: impressions, instead: `page_follows_country${inACallOfItsOwn}` },
  page_fan_adds: { on: impressions, instead: 'page_daily_follows' },
  page_fan_adds_unique: { on: impressions, instead: 'page_daily_follows_unique' },
  ...retired(impressions, 'page_daily_unfollows_unique', ['page_fan_removes', 'page_fan_removes_unique']),
  page_fans_gender_age: { on: classicPages, instead: 'page_follows, which comes nearest' },
  ...retired(classicPages, 'page_daily_follows_unique', [
    'page_fans_by_like_source',
    'page_fans_by_like_source_unique',
    'page_daily_follows_by_source_unique',
  ]),
  ...retired(classicPages, 'page_daily_unfollows_unique', [
    'page_fans_by_unlike_source',
    'page_fans_by_unlike_source_unique',
    'page_daily_unfollows_by_source_unique',
  ]),
  ...retired(classicPages, 'page_post_engagements', [
    'page_engaged_users',
    'page_consumptions',
    'page_consumptions_unique',
    'page_consumptions_by_consumption_type',
    'page_consumptions_by_consumption_type_unique',
    'page_content_activity',
    'page_content_activity_unique',
    'page_content_activity_by_action_type',
    'page_content_activity_by_action_type_unique',
  ]),
  ...retired(classicPages, 'page_total_actions', [
    'page_cta_clicks_logged_in_total',
    'page_cta_clicks_logged_in_unique',
  ]),
  ...retired(classicPages, 'page_views_total', [
    'page_views_login',
    'page_views_login_unique',
    'page_views_logout',
    'page_views_logged_in_total',
    'page_views_logged_in_unique',
    'page_views_by_profile_tab_total',
    'page_views_external_referrals',
  ]),
};

/** The retired metrics of a post. */
export const retiredPostMetrics: Readonly<Record<string, RetiredMetric>> = {
  ...retired(impressions, 'post_media_view', [
    'post_impressions',
    'post_impressions_viral',
    'post_impressions_nonviral',
  ]),
  ...retired(impressions, fromAds('post_media_view'), ['post_impressions_paid', 'post_impressions_organic']),
  post_impressions_fan: { on: impressions, instead: fromFollowers('post_media_view') },
  ...retired(undefined, fromFollowers('post_media_view'), ['post_impressions_fan_paid']),
  ...retired(undefined, 'post_total_media_view_unique', ['post_impressions_fan_paid_unique']),
  ...retired(reach, 'post_total_media_view_unique', [
    'post_impressions_unique',
    'post_impressions_paid_unique',
    'post_impressions_fan_unique',
    'post_impressions_organic_unique',
    'post_impressions_viral_unique',
    'post_impressions_nonviral_unique',
  ]),
  post_video_views_unique: { on: reach, instead: 'post_video_views' },
  ...retired(classicPages, 'post_activity_by_action_type', ['post_activity', 'post_activity_unique']),
};

/** The retired metrics of a video. */
export const retiredVideoMetrics: Readonly<Record<string, RetiredMetric>> = {
  ...retired(reach, 'total_video_views', [
    'total_video_impressions',
    'total_video_impressions_unique',
    'total_video_impressions_viral',
    'total_video_impressions_viral_unique',
    'total_video_impressions_fan',
    'total_video_impressions_fan_unique',
    'total_video_views_unique',
  ]),
  ...retired(reach, 'total_video_views_paid', [
    'total_video_impressions_paid',
    'total_video_impressions_paid_unique',
    'total_video_impressions_fan_paid',
    'total_video_impressions_fan_paid_unique',
    'total_video_views_paid_unique',
  ]),
  ...retired(reach, 'total_video_views_organic', [
    'total_video_impressions_organic',
    'total_video_impressions_organic_unique',
    'total_video_views_organic_unique',
  ]),
  total_video_consumption_rate: { on: consumptionRate, instead: 'total_video_retention_graph, which comes nearest' },
};
