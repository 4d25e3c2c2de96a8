import { postEarnings } from './earnings.js';
import { type MetricFacts, viewers } from './metric.js';

const lifetime = { periods: ['lifetime'] } as const;
const alsoByDay = { periods: ['lifetime', 'day'] } as const;

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
  /** A map: comments, likes and shares. */
  post_activity_by_action_type: lifetime,
  post_activity_by_action_type_unique: lifetime,
  /** Played for three seconds, or to the end. */
  post_video_views: alsoByDay,
  post_video_views_organic: alsoByDay,
  post_video_views_organic_unique: lifetime,
  post_video_views_paid: alsoByDay,
  post_video_views_paid_unique: lifetime,
  post_video_views_autoplayed: lifetime,
  post_video_views_clicked_to_play: lifetime,
  post_video_views_sound_on: lifetime,
  post_video_views_15s: lifetime,
  /** Of videos of a minute or more. */
  post_video_views_60s_excludes_shorter: alsoByDay,
  post_video_views_live: lifetime,
  /** A map: `live` and not. */
  post_video_views_by_live_status: lifetime,
  /** A map: the Page's own post, and shares of it. */
  post_video_views_by_distribution_type: lifetime,
  /** Only of a broadcast that is live. */
  post_video_live_current_viewers: lifetime,
  /** Played for 97 % of the length. */
  post_video_complete_views_organic: lifetime,
  post_video_complete_views_organic_unique: lifetime,
  post_video_complete_views_paid: lifetime,
  post_video_complete_views_paid_unique: lifetime,
  /** Played for 30 seconds, or nearly to the end of a shorter one. */
  post_video_complete_views_30s_autoplayed: lifetime,
  post_video_complete_views_30s_clicked_to_play: lifetime,
  post_video_complete_views_30s_organic: lifetime,
  post_video_complete_views_30s_paid: lifetime,
  post_video_complete_views_30s_unique: lifetime,
  /** In milliseconds, as the other times. */
  post_video_avg_time_watched: lifetime,
  post_video_view_time: alsoByDay,
  post_video_view_time_organic: alsoByDay,
  /** Maps of milliseconds, as the next three. */
  post_video_view_time_by_age_bucket_and_gender: lifetime,
  post_video_view_time_by_distribution_type: lifetime,
  post_video_view_time_by_country_id: lifetime,
  post_video_view_time_by_region_id: alsoByDay,
  post_video_length: lifetime,
  /** A map: the share of plays still running at each of 40 steps. */
  post_video_retention_graph: lifetime,
  post_video_retention_graph_autoplayed: lifetime,
  post_video_retention_graph_clicked_to_play: lifetime,
  /** People who liked, commented or shared. */
  post_video_social_actions_count_unique: alsoByDay,
  ...postEarnings,
  /** Of a story: people who saw it. Meta announced it in capitals. */
  PAGE_STORY_TOTAL_MEDIA_VIEW_UNIQUE: lifetime,
} as const satisfies Record<string, MetricFacts>;
