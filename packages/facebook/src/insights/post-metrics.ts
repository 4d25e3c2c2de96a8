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
  /** How often the post was shown or played, ads included. */
  post_media_view: { periods: ['lifetime'], breakdown: viewers },
  /** People who saw the post, each counted once. */
  post_total_media_view_unique: lifetime,
  /** Clicks anywhere in the post. */
  post_clicks: lifetime,
  /** Clicks in the post, a map by kind. */
  post_clicks_by_type: lifetime,
  /** Likes on the post. */
  post_reactions_like_total: lifetime,
  /** Loves on the post. */
  post_reactions_love_total: lifetime,
  /** Wows on the post. */
  post_reactions_wow_total: lifetime,
  /** Hahas on the post. */
  post_reactions_haha_total: lifetime,
  /** Sad reactions on the post. */
  post_reactions_sorry_total: lifetime,
  /** Angry reactions on the post. */
  post_reactions_anger_total: lifetime,
  /** Reactions on the post, a map by kind. */
  post_reactions_by_type_total: lifetime,
  /** What people did with the post, a map: comments, likes and shares. */
  post_activity_by_action_type: lifetime,
  /** People who did something with the post, a map: comments, likes and shares. */
  post_activity_by_action_type_unique: lifetime,
  /** Plays for three seconds, or to the end; live included. */
  post_video_views: alsoByDay,
  /** Unpaid plays for three seconds. */
  post_video_views_organic: alsoByDay,
  /** People with unpaid plays for three seconds. */
  post_video_views_organic_unique: lifetime,
  /** Plays for three seconds that ads brought. */
  post_video_views_paid: alsoByDay,
  /** People with plays for three seconds that ads brought. */
  post_video_views_paid_unique: lifetime,
  /** Plays for three seconds that began by themselves. */
  post_video_views_autoplayed: lifetime,
  /** Plays for three seconds that began with a click. */
  post_video_views_clicked_to_play: lifetime,
  /** Plays for three seconds with sound. */
  post_video_views_sound_on: lifetime,
  /** Plays for 15 seconds. */
  post_video_views_15s: lifetime,
  /** Plays for 60 seconds, of videos of a minute or more. */
  post_video_views_60s_excludes_shorter: alsoByDay,
  /** Plays for three seconds while it was live. */
  post_video_views_live: lifetime,
  /** Plays, a map: live and not. */
  post_video_views_by_live_status: lifetime,
  /** Plays, a map: the Page's own post, and shares of it. */
  post_video_views_by_distribution_type: lifetime,
  /** How many watch it now; only while it is live. */
  post_video_live_current_viewers: lifetime,
  /** Unpaid plays for 97 % of the length. */
  post_video_complete_views_organic: lifetime,
  /** People with unpaid plays for 97 % of the length. */
  post_video_complete_views_organic_unique: lifetime,
  /** Plays for 97 % of the length that ads brought. */
  post_video_complete_views_paid: lifetime,
  /** People with plays for 97 % of the length that ads brought. */
  post_video_complete_views_paid_unique: lifetime,
  /** Plays for 30 seconds, or nearly to the end, that began by themselves. */
  post_video_complete_views_30s_autoplayed: lifetime,
  /** Plays for 30 seconds, or nearly to the end, that began with a click. */
  post_video_complete_views_30s_clicked_to_play: lifetime,
  /** Unpaid plays for 30 seconds, or nearly to the end. */
  post_video_complete_views_30s_organic: lifetime,
  /** Plays for 30 seconds, or nearly to the end, that ads brought. */
  post_video_complete_views_30s_paid: lifetime,
  /** People who played it for 30 seconds, or nearly to the end. */
  post_video_complete_views_30s_unique: lifetime,
  /** The average time that it was watched, in milliseconds. */
  post_video_avg_time_watched: lifetime,
  /** The time that it was watched in all, in milliseconds, replays included. */
  post_video_view_time: alsoByDay,
  /** The time that it was watched without ads, in milliseconds. */
  post_video_view_time_organic: alsoByDay,
  /** The time that it was watched, in milliseconds: a map by age and gender. */
  post_video_view_time_by_age_bucket_and_gender: lifetime,
  /** The time that it was watched, in milliseconds: a map of the own post and shares. */
  post_video_view_time_by_distribution_type: lifetime,
  /** The time that it was watched, in milliseconds: a map by country. */
  post_video_view_time_by_country_id: lifetime,
  /** The time that it was watched, in milliseconds: a map by region. */
  post_video_view_time_by_region_id: alsoByDay,
  /** The length of the video, in milliseconds. */
  post_video_length: lifetime,
  /** The share of plays still running at each of 40 steps, a map. */
  post_video_retention_graph: lifetime,
  /** The same share, of plays that began by themselves. */
  post_video_retention_graph_autoplayed: lifetime,
  /** The same share, of plays that began with a click. */
  post_video_retention_graph_clicked_to_play: lifetime,
  /** People who liked, commented or shared. */
  post_video_social_actions_count_unique: alsoByDay,
  ...postEarnings,
  /** Of a story: people who saw it. Meta announced it in capitals. */
  PAGE_STORY_TOTAL_MEDIA_VIEW_UNIQUE: lifetime,
} as const satisfies Record<string, MetricFacts>;
