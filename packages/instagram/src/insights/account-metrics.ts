import type { RetiredMetric } from '@edgewalk/vocabulary/insights';
import type { AccountMetricFacts } from './metric.js';

const demographics = ['age', 'city', 'country', 'gender'] as const;

/**
 * The metrics of an account and the parameters of each. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/api-reference/instagram-user/insights
 */
export const accountMetrics = {
  /** Accounts that saw content of this one, each counted once. */
  reach: {
    total_value: ['day'],
    time_series: ['day', 'week', 'days_28'],
    breakdown: ['media_product_type', 'follow_type'],
  },
  views: { total_value: ['day'], breakdown: ['media_product_type', 'follow_type'] },
  accounts_engaged: { total_value: ['day'] },
  total_interactions: { total_value: ['day'], breakdown: ['media_product_type'] },
  likes: { total_value: ['day'], breakdown: ['media_product_type'] },
  comments: { total_value: ['day'], breakdown: ['media_product_type'] },
  saves: { total_value: ['day'], breakdown: ['media_product_type'] },
  shares: { total_value: ['day'], breakdown: ['media_product_type'] },
  /** To stories. */
  replies: { total_value: ['day'] },
  reposts: { total_value: ['day'] },
  /** From 100 followers. */
  follows_and_unfollows: { total_value: ['day'], breakdown: ['follow_type'] },
  profile_links_taps: { total_value: ['day'], breakdown: ['contact_button_type'] },
  profile_views: { total_value: ['day'] },
  website_clicks: { total_value: ['day'] },
  /** From 100 followers. The 45 largest groups. */
  follower_demographics: {
    total_value: ['lifetime'],
    breakdown: demographics,
    timeframe: ['last_14_days', 'last_30_days', 'last_90_days', 'prev_month', 'this_month', 'this_week'],
  },
  /** From 100 engagements. The 45 largest groups. */
  engaged_audience_demographics: {
    total_value: ['lifetime'],
    breakdown: demographics,
    timeframe: ['this_month', 'this_week'],
  },
  /** From 100 accounts reached. The 45 largest groups. */
  reached_audience_demographics: {
    total_value: ['lifetime'],
    breakdown: demographics,
    timeframe: ['this_month', 'this_week'],
  },
  /** New followers per day. From 100 followers; the last 30 days. */
  follower_count: { time_series: ['day'] },
  /** Followers online by hour of the day. From 100 followers; the last 30 days. */
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
