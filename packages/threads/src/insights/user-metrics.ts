/** The parameters that a metric takes. */
export interface UserMetricFacts {
  /** What it must be split by. */
  readonly breakdown?: readonly string[];
}

/**
 * The metrics of a profile, and the parameters of each. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/threads/insights
 */
export const userMetrics = {
  /** How often the profile was seen, by day. */
  views: {},
  /** Likes of its posts. */
  likes: {},
  /** Replies to its posts. */
  replies: {},
  /** How often its posts were reposted. */
  reposts: {},
  /** How often its posts were quoted. */
  quotes: {},
  /** Clicks on the links of its posts, by link. Since July 2025. */
  clicks: {},
  /** The followers now, whatever the range. Only with a linked Instagram account. */
  followers_count: {},
  /** Followers by country, city, age or gender, from 100 followers. Only with a linked Instagram account. */
  follower_demographics: { breakdown: ['age', 'city', 'country', 'gender'] },
} as const satisfies Readonly<Record<string, UserMetricFacts>>;
