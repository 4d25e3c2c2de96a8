import { type MetricFacts, viewers } from './metric.js';

const lifetime = { periods: ['lifetime'] } as const;

/**
 * The metrics of a post and of a photo. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/insights
 */
export const postMetrics = {
  /** How often the post was shown or played. */
  post_media_view: { periods: ['lifetime'], breakdown: viewers },
  /** People who saw the post, each counted once. */
  post_total_media_view_unique: lifetime,
  post_clicks: lifetime,
  /** A map. */
  post_clicks_by_type: lifetime,
  post_reactions_like_total: lifetime,
  post_reactions_love_total: lifetime,
  post_reactions_wow_total: lifetime,
  post_reactions_haha_total: lifetime,
  post_reactions_sorry_total: lifetime,
  post_reactions_anger_total: lifetime,
  /** A map: how many of each reaction. */
  post_reactions_by_type_total: lifetime,
  /** A map: comments, likes and shares. From memory, as all that follow. */
  post_activity_by_action_type: lifetime,
  /** Played for three seconds, or to the end. */
  post_video_views: lifetime,
  post_video_views_organic: lifetime,
  post_video_views_paid: lifetime,
  post_video_views_autoplayed: lifetime,
  post_video_views_clicked_to_play: lifetime,
  post_video_views_sound_on: lifetime,
  post_video_complete_views_organic: lifetime,
  post_video_complete_views_paid: lifetime,
  /** In milliseconds, as the next one. */
  post_video_avg_time_watched: lifetime,
  post_video_view_time: lifetime,
  post_video_length: lifetime,
  /** A map: the share of plays still running at each of 40 steps. */
  post_video_retention_graph: lifetime,
} as const satisfies Record<string, MetricFacts>;
