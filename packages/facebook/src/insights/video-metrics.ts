import type { MetricFacts } from './metric.js';

const lifetime = { periods: ['lifetime'] } as const;
const earnings = { periods: ['day', 'lifetime'] } as const;

/**
 * The metrics of a video and of a reel. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/video_insights
 */
export const videoMetrics = {
  /** Played for three seconds, or to the end. */
  total_video_views: lifetime,
  total_video_15s_views: lifetime,
  /** In milliseconds, as the next one. */
  total_video_avg_time_watched: lifetime,
  total_video_view_total_time: lifetime,
  /** A map: the share of views still running at each of 40 steps. */
  total_video_retention_graph: lifetime,
  /** Played for 97 % of the length. */
  total_video_complete_views: lifetime,

  // Reels.
  /** Without replays. */
  blue_reels_play_count: lifetime,
  fb_reels_replay_count: lifetime,
  /** With replays. */
  fb_reels_total_plays: lifetime,
  /** In milliseconds, as the next one. */
  post_video_avg_time_watched: lifetime,
  post_video_view_time: lifetime,
  post_video_retention_graph: lifetime,
  /** People who began to follow because of the reel. */
  post_video_followers: lifetime,
  /** A map, as the next one. */
  post_video_likes_by_reaction_type: lifetime,
  post_video_social_actions: lifetime,

  // In parts.
  total_video_30s_views: lifetime,
  total_video_60s_excludes_shorter_views: lifetime,
  total_video_views_autoplayed: lifetime,
  total_video_views_clicked_to_play: lifetime,
  total_video_views_organic: lifetime,
  total_video_views_paid: lifetime,
  total_video_views_sound_on: lifetime,
  total_video_views_live: lifetime,
  total_video_complete_views_auto_played: lifetime,
  total_video_complete_views_clicked_to_play: lifetime,
  total_video_complete_views_organic: lifetime,
  total_video_complete_views_paid: lifetime,
  total_video_view_total_time_organic: lifetime,
  total_video_view_total_time_paid: lifetime,
  total_video_view_total_time_live: lifetime,
  total_video_retention_graph_autoplayed: lifetime,
  total_video_retention_graph_clicked_to_play: lifetime,
  /** Maps, to the end of the list's lifetime metrics. */
  total_video_stories_by_action_type: lifetime,
  total_video_reactions_by_type_total: lifetime,
  total_video_views_by_distribution_type: lifetime,
  total_video_view_time_by_distribution_type: lifetime,
  total_video_view_time_by_age_bucket_and_gender: lifetime,
  total_video_view_time_by_region_id: lifetime,
  /** In US cents. */
  total_video_ad_break_earnings: earnings,
  total_video_ad_break_ad_cpm: earnings,
  total_video_ad_break_ad_impressions: earnings,
} as const satisfies Record<string, MetricFacts>;
