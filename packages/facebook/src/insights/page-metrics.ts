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
  /** How often content of the Page was shown or played. */
  page_media_view: { periods: rolling, breakdown: viewers },
  /** People who saw content of the Page, each counted once. */
  page_total_media_view_unique: days,
  /** Reactions, comments, shares and clicks. */
  page_post_engagements: days,
  /** Clicks on the contact details and on the button. */
  page_total_actions: days,
  page_views_total: days,
  /** All followers, as of each day. */
  page_follows: day,
  /** Named by Meta in place of `page_fans_city`, and listed by Meta among the dead: it may fail the whole call. */
  page_follows_city: day,
  /** Named in place of `page_fans_country`; the same holds. */
  page_follows_country: day,
  page_daily_follows: day,
  page_daily_follows_unique: days,
  page_daily_unfollows_unique: days,
  page_fan_adds_by_paid_non_paid_unique: day,
  page_actions_post_reactions_like_total: days,
  page_actions_post_reactions_love_total: days,
  page_actions_post_reactions_wow_total: days,
  page_actions_post_reactions_haha_total: days,
  page_actions_post_reactions_sorry_total: days,
  page_actions_post_reactions_anger_total: days,
  /** A map: how many of each reaction. */
  page_actions_post_reactions_total: day,
  /** Played for three seconds, or to the end. */
  page_video_views: days,
  page_video_views_paid: days,
  page_video_views_organic: days,
  page_video_views_autoplayed: days,
  page_video_views_click_to_play: days,
  /** A map. */
  page_video_views_by_paid_non_paid: days,
  /** A map: of the Page itself, shared, cross-posted. */
  page_video_views_by_uploaded_hosted: days,
  /** In milliseconds. */
  page_video_view_time: day,
  page_video_repeat_views: days,
  page_video_complete_views_30s: days,
  page_video_complete_views_30s_paid: days,
  page_video_complete_views_30s_organic: days,
  page_video_complete_views_30s_autoplayed: days,
  page_video_complete_views_30s_click_to_play: days,
  page_video_complete_views_30s_unique: days,
  page_video_complete_views_30s_repeat_views: days,
  page_uploaded_views_15s_count: day,
  page_uploaded_3s_to_15s_views_rate: day,
  /** Followers who ever did something with the Page. */
  page_lifetime_engaged_followers_unique: day,
  /** A map: views of each tab. */
  page_tab_views_login_top: dayAndWeek,
  page_tab_views_login_top_unique: dayAndWeek,
  page_tab_views_logout_top: day,
  ...pageEarnings,
} as const satisfies Record<string, MetricFacts>;
