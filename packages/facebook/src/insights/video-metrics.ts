import type { MetricFacts } from './metric.js';

const lifetime = { periods: ['lifetime'] } as const;
const earnings = { periods: ['day', 'lifetime'] } as const;

/**
 * The metrics of a video and of a reel. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/video_insights
 */
export const videoMetrics = {
  /** Plays for three seconds, or to the end; no replays. */
  total_video_views: lifetime,
  /** Plays for 15 seconds. */
  total_video_15s_views: lifetime,
  /** The average time that it was watched, in milliseconds. */
  total_video_avg_time_watched: lifetime,
  /** The time that it was watched in all, in milliseconds. */
  total_video_view_total_time: lifetime,
  /** The share of views that reached each of 40 steps, a map. */
  total_video_retention_graph: lifetime,
  /** Plays for 97 % of the length. */
  total_video_complete_views: lifetime,

  // Reels.
  /** Plays of a reel, without replays. */
  blue_reels_play_count: lifetime,
  /** Replays of a reel. */
  fb_reels_replay_count: lifetime,
  /** Plays of a reel, with replays. */
  fb_reels_total_plays: lifetime,
  /** The average time that a reel was watched, in milliseconds. */
  post_video_avg_time_watched: lifetime,
  /** The time that a reel was watched in all, in milliseconds. */
  post_video_view_time: lifetime,
  /** The share of plays of a reel still running at each of 40 steps, a map. */
  post_video_retention_graph: lifetime,
  /** People who began to follow because of the reel. */
  post_video_followers: lifetime,
  /** Likes of a reel, a map by kind of reaction. */
  post_video_likes_by_reaction_type: lifetime,
  /** Comments and shares of a reel, a map. */
  post_video_social_actions: lifetime,

  // In parts.
  /** Plays for 30 seconds, or nearly to the end of shorter videos. */
  total_video_30s_views: lifetime,
  /** Plays for 60 seconds, of videos of a minute or more. */
  total_video_60s_excludes_shorter_views: lifetime,
  /** Plays that began by themselves. */
  total_video_views_autoplayed: lifetime,
  /** Plays that began with a click. */
  total_video_views_clicked_to_play: lifetime,
  /** Unpaid plays. */
  total_video_views_organic: lifetime,
  /** Plays that ads brought. */
  total_video_views_paid: lifetime,
  /** Plays with sound. */
  total_video_views_sound_on: lifetime,
  /** Plays for three seconds while it was live. */
  total_video_views_live: lifetime,
  /** Plays for 97 % of the length that began by themselves. */
  total_video_complete_views_auto_played: lifetime,
  /** Plays for 97 % of the length that began with a click. */
  total_video_complete_views_clicked_to_play: lifetime,
  /** Unpaid plays for 97 % of the length. */
  total_video_complete_views_organic: lifetime,
  /** Plays for 97 % of the length that ads brought. */
  total_video_complete_views_paid: lifetime,
  /** The time that it was watched without ads, in milliseconds. */
  total_video_view_total_time_organic: lifetime,
  /** The time that it was watched by way of ads, in milliseconds. */
  total_video_view_total_time_paid: lifetime,
  /** The time that it was watched while it was live, in milliseconds. */
  total_video_view_total_time_live: lifetime,
  /** The share of views that reached each of 40 steps, of plays that began by themselves. */
  total_video_retention_graph_autoplayed: lifetime,
  /** The share of views that reached each of 40 steps, of plays that began with a click. */
  total_video_retention_graph_clicked_to_play: lifetime,
  /** What people did with it, a map: like, comment, share. */
  total_video_stories_by_action_type: lifetime,
  /** Reactions, a map by kind. */
  total_video_reactions_by_type_total: lifetime,
  /** Plays, a map: of the Page's own video, and shares of it. */
  total_video_views_by_distribution_type: lifetime,
  /** The time that it was watched, in milliseconds: a map of the own video and shares. */
  total_video_view_time_by_distribution_type: lifetime,
  /** The time that it was watched, in milliseconds: a map by age and gender. */
  total_video_view_time_by_age_bucket_and_gender: lifetime,
  /** The time that it was watched, in milliseconds: a map of the 45 largest regions. */
  total_video_view_time_by_region_id: lifetime,
  /** The estimated earnings of its ads, in US cents; admins only. */
  total_video_ad_break_earnings: earnings,
  /** The average price of 1,000 impressions of ads, in US cents. */
  total_video_ad_break_ad_cpm: earnings,
  /** How many ads were shown in its breaks. */
  total_video_ad_break_ad_impressions: earnings,
} as const satisfies Record<string, MetricFacts>;
