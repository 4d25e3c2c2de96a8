import { pageEarnings } from './earnings.js';
import { type MetricFacts, rolling, viewers } from './metric.js';

const day = { periods: ['day'] } as const;
const dayAndWeek = { periods: ['day', 'week'] } as const;
const days = { periods: rolling } as const;

/**
 * The metrics of a Page and the periods of each. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/insights
 */
export const pageMetrics = {
  /** How often content of the Page was shown or played, ads included. */
  page_media_view: { periods: rolling, breakdown: viewers },
  /** People who saw content of the Page, each counted once. */
  page_total_media_view_unique: days,
  /** Reactions, comments, shares and clicks on its posts. */
  page_post_engagements: days,
  /** Clicks on the contact details and on the button. */
  page_total_actions: days,
  /** Visits of the Page, also by people who are not logged in. */
  page_views_total: days,
  /** All followers, as of each day. */
  page_follows: day,
  /** Followers by city, a map; Meta names it and lists it among the dead: it may fail the whole call. */
  page_follows_city: day,
  /** Followers by country, a map; Meta names it and lists it among the dead: it may fail the whole call. */
  page_follows_country: day,
  /** New followers of the day; Meta gives no definition. */
  page_daily_follows: day,
  /** People who began to follow; Meta gives no definition. */
  page_daily_follows_unique: days,
  /** People who stopped following. */
  page_daily_unfollows_unique: days,
  /** New likes of the Page, a map: paid and unpaid. */
  page_fan_adds_by_paid_non_paid_unique: day,
  /** Likes on the Page's posts. */
  page_actions_post_reactions_like_total: days,
  /** Loves on the Page's posts. */
  page_actions_post_reactions_love_total: days,
  /** Wows on the Page's posts. */
  page_actions_post_reactions_wow_total: days,
  /** Hahas on the Page's posts. */
  page_actions_post_reactions_haha_total: days,
  /** Sad reactions on the Page's posts. */
  page_actions_post_reactions_sorry_total: days,
  /** Angry reactions on the Page's posts. */
  page_actions_post_reactions_anger_total: days,
  /** Reactions on the Page's posts, a map by kind. */
  page_actions_post_reactions_total: day,
  /** Plays of its videos for three seconds, or to the end; no replays. */
  page_video_views: days,
  /** Plays of promoted videos for three seconds, or to the end. */
  page_video_views_paid: days,
  /** Unpaid plays for three seconds, or to the end. */
  page_video_views_organic: days,
  /** Plays for three seconds that began by themselves. */
  page_video_views_autoplayed: days,
  /** Plays for three seconds that began with a click. */
  page_video_views_click_to_play: days,
  /** Plays for three seconds, a map: paid and unpaid. */
  page_video_views_by_paid_non_paid: days,
  /** Plays for three seconds, a map: of the Page itself, shared, cross-posted. */
  page_video_views_by_uploaded_hosted: days,
  /** The time that its videos were watched, in milliseconds. */
  page_video_view_time: day,
  /** Replays of its videos for three seconds. */
  page_video_repeat_views: days,
  /** Plays for 30 seconds, or nearly to the end of shorter videos. */
  page_video_complete_views_30s: days,
  /** Plays of promoted videos for 30 seconds. */
  page_video_complete_views_30s_paid: days,
  /** Unpaid plays for 30 seconds. */
  page_video_complete_views_30s_organic: days,
  /** Plays for 30 seconds that began by themselves. */
  page_video_complete_views_30s_autoplayed: days,
  /** Plays for 30 seconds that began with a click. */
  page_video_complete_views_30s_click_to_play: days,
  /** People who played a video for 30 seconds. */
  page_video_complete_views_30s_unique: days,
  /** Replays for 30 seconds. */
  page_video_complete_views_30s_repeat_views: days,
  /** Plays for 15 seconds of videos that the Page uploaded. */
  page_uploaded_views_15s_count: day,
  /** The share of plays for three seconds that went on for 15; of uploaded videos, by its name. */
  page_uploaded_3s_to_15s_views_rate: day,
  /** Followers who ever did something with the Page. */
  page_lifetime_engaged_followers_unique: day,
  /** Views of its tabs by people who are logged in, a map by tab. */
  page_tab_views_login_top: dayAndWeek,
  /** People who are logged in and saw its tabs, a map by tab. */
  page_tab_views_login_top_unique: dayAndWeek,
  /** Views of its tabs by people who are not logged in, a map by tab. */
  page_tab_views_logout_top: day,
  ...pageEarnings,
} as const satisfies Record<string, MetricFacts>;
