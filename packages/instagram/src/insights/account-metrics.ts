import type { RetiredMetric } from '@edgewalk/vocabulary/insights';
import type { AccountMetricFacts } from './metric.js';

const demographics = ['age', 'city', 'country', 'gender'] as const;

/**
 * The metrics of an account and the parameters of each. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/api-reference/instagram-user/insights
 */
export const accountMetrics = {
  /** Accounts that saw something of this one, each counted once, ads included; an estimate. */
  reach: {
    total_value: ['day'],
    time_series: ['day', 'week', 'days_28'],
    breakdown: ['media_product_type', 'follow_type'],
  },
  /** How often content was played or shown: reels, posts, stories. Since v22.0. */
  views: { total_value: ['day'], breakdown: ['media_product_type', 'follow_type'] },
  /** Accounts that interacted with content, ads included; an estimate. */
  accounts_engaged: { total_value: ['day'] },
  /** Interactions with posts, stories, reels and live video, those of ads included. */
  total_interactions: { total_value: ['day'], breakdown: ['media_product_type'] },
  /** Likes of posts, reels and videos. */
  likes: { total_value: ['day'], breakdown: ['media_product_type'] },
  /** Comments on posts, reels, videos and live video; in development, says Meta. */
  comments: { total_value: ['day'], breakdown: ['media_product_type'] },
  /** How often posts, reels and videos were saved. */
  saves: { total_value: ['day'], breakdown: ['media_product_type'] },
  /** How often posts, stories, reels and live video were shared. */
  shares: { total_value: ['day'], breakdown: ['media_product_type'] },
  /** Replies to stories, quick reactions included. */
  replies: { total_value: ['day'] },
  /** How often posts, stories and reels were reposted. Since 2025-12-03. */
  reposts: { total_value: ['day'] },
  /** Accounts that began to follow, and that stopped or left; from 100 followers. */
  follows_and_unfollows: { total_value: ['day'], breakdown: ['follow_type'] },
  /** Taps on the profile's buttons for address, call, e-mail and text. */
  profile_links_taps: { total_value: ['day'], breakdown: ['contact_button_type'] },
  /** Visits of the profile; no longer in Meta's table, the time series ended on 2025-01-08. */
  profile_views: { total_value: ['day'] },
  /** Taps on the profile's link; no longer in Meta's table, the time series ended on 2025-01-08. */
  website_clicks: { total_value: ['day'] },
  /** Followers by age, city, country or gender: the 45 largest groups, from 100 followers. */
  follower_demographics: {
    total_value: ['lifetime'],
    breakdown: demographics,
    timeframe: ['last_14_days', 'last_30_days', 'last_90_days', 'prev_month', 'this_month', 'this_week'],
  },
  /** Accounts that interacted, by age, city, country or gender: the 45 largest groups, from 100 engagements. */
  engaged_audience_demographics: {
    total_value: ['lifetime'],
    breakdown: demographics,
    timeframe: ['this_month', 'this_week'],
  },
  /** Accounts reached, by age, city, country or gender: the 45 largest groups, from 100 accounts. */
  reached_audience_demographics: {
    total_value: ['lifetime'],
    breakdown: demographics,
    timeframe: ['this_month', 'this_week'],
  },
  /** New followers by day, of the last 30 days; from 100 followers. */
  follower_count: { time_series: ['day'] },
  /** Followers online by hour of the day, of the last 30 days; from 100 followers. */
  online_followers: { time_series: ['lifetime'] },
} as const satisfies Record<string, AccountMetricFacts>;

const taps = { on: '2025-01-08', instead: "profile_links_taps, with breakdown 'contact_button_type'" };
const audience = (breakdown: string) => ({
  on: '2023-12-11',
  instead: `follower_demographics, with breakdown ${breakdown}`,
});

/** The retired metrics of an account. */
export const retiredAccountMetrics: Readonly<Record<string, RetiredMetric>> = {
  impressions: { on: '2025-04-21', instead: 'views' },
  content_views: { on: '2026-08-05', instead: 'views' },
  email_contacts: taps,
  get_directions_clicks: taps,
  phone_call_clicks: taps,
  text_message_clicks: taps,
  audience_city: audience("'city'"),
  audience_country: audience("'country'"),
  audience_gender_age: audience("['age', 'gender']"),
  audience_locale: audience("'country', which comes nearest"),
};
