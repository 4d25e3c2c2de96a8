import type { RetiredFamily, RetiredMetric } from '@edgewalk/vocabulary/insights';
import { retired } from './metric.js';

// Impressions and reach: announced with v25.0, gone for all versions in June 2026.
const reach = '2026-06-15';
const fans = '2025-11-15';
const classicPages = '2024-03-14';

const fromAds = (metric: string) => `${metric}, with breakdown 'is_from_ads'`;
const fromFollowers = (metric: string) => `${metric}, with breakdown 'is_from_followers'`;

/** The retired metrics of a Page. */
export const retiredPageMetrics: Readonly<Record<string, RetiredMetric>> = {
  ...retired(reach, 'page_media_view', [
    'page_impressions',
    'page_impressions_viral',
    'page_impressions_nonviral',
    'page_posts_impressions',
    'page_posts_impressions_viral',
    'page_posts_impressions_nonviral',
  ]),
  ...retired(reach, fromAds('page_media_view'), [
    'page_impressions_paid',
    'page_impressions_organic',
    'page_impressions_organic_v2',
    'page_posts_impressions_paid',
    'page_posts_impressions_organic',
  ]),
  ...retired(reach, 'page_total_media_view_unique', [
    'page_impressions_unique',
    'page_impressions_paid_unique',
    'page_impressions_organic_unique',
    'page_impressions_organic_unique_v2',
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
  page_fans: { on: fans, instead: 'page_follows' },
  page_fans_locale: { on: fans, instead: 'page_follows_country, which comes nearest' },
  page_fans_city: { on: fans, instead: 'page_follows_city' },
  page_fans_country: { on: fans, instead: 'page_follows_country' },
  page_fan_adds: { on: fans, instead: 'page_daily_follows' },
  page_fan_adds_unique: { on: fans, instead: 'page_daily_follows_unique' },
  ...retired(fans, 'page_daily_unfollows_unique', ['page_fan_removes', 'page_fan_removes_unique']),
  page_fans_gender_age: { on: classicPages, instead: 'page_follows_country, which comes nearest' },
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
  ...retired(reach, 'post_media_view', ['post_impressions', 'post_impressions_viral', 'post_impressions_nonviral']),
  ...retired(reach, fromAds('post_media_view'), ['post_impressions_paid', 'post_impressions_organic']),
  ...retired(reach, fromFollowers('post_media_view'), ['post_impressions_fan', 'post_impressions_fan_paid']),
  ...retired(reach, 'post_total_media_view_unique', [
    'post_impressions_unique',
    'post_impressions_paid_unique',
    'post_impressions_fan_unique',
    'post_impressions_fan_paid_unique',
    'post_impressions_organic_unique',
    'post_impressions_viral_unique',
    'post_impressions_nonviral_unique',
  ]),
  post_video_views_unique: { on: reach, instead: 'post_video_views' },
  post_video_views_organic_unique: { on: reach, instead: 'post_video_views_organic' },
  post_video_views_paid_unique: { on: reach, instead: 'post_video_views_paid' },
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
};

/** Retired families: Meta retired all metrics with such names, including those on no list. */
export const retiredFamilies: readonly RetiredFamily[] = [
  { names: /^page_(posts_)?(served_)?impressions/, on: reach, instead: 'page_media_view' },
  { names: /^post_impressions/, on: reach, instead: 'post_media_view' },
  { names: /^total_video_impressions/, on: reach, instead: 'total_video_views' },
  { names: /^page_(consumptions|content_activity)/, on: classicPages, instead: 'page_post_engagements' },
  {
    names: /^page_(cta|call_phone|get_directions|website)_clicks/,
    on: classicPages,
    instead: 'page_total_actions',
  },
];
