import { type MetricFacts, rolling } from './metric.js';

const dayOrLifetime = ['day', 'lifetime'] as const;
const byDay = { periods: ['day'] } as const;
const byDayOrLifetime = { periods: dayOrLifetime } as const;
const source = ['earning_source'] as const;
const tool = ['monetization_tool'] as const;

/** What a Page earns; amounts are in US cents. */
export const pageEarnings = {
  /** What its content earned, in US cents. */
  content_monetization_earnings: { periods: rolling, breakdown: source },
  /** About what its content earned, in US cents. */
  monetization_approximate_earnings: { periods: [...rolling, 'month'], breakdown: tool },
  /** Ads shown in its videos that day, a map: cross-posted and not. */
  page_daily_video_ad_break_ad_impressions_by_crosspost_status: byDay,
  /** The average price of 1,000 impressions of ads that day, in US cents, a map: cross-posted and not. */
  page_daily_video_ad_break_cpm_by_crosspost_status: byDay,
  /** What ads in its videos earned that day, in US cents, a map: cross-posted and not. */
  page_daily_video_ad_break_earnings_by_crosspost_status: byDay,
} as const satisfies Record<string, MetricFacts>;

/** What a post earns; amounts are in US cents. */
export const postEarnings = {
  /** What the post earned, in US cents. */
  content_monetization_earnings: { periods: dayOrLifetime, breakdown: source },
  /** About what the post earned, in US cents. */
  monetization_approximate_earnings: { periods: dayOrLifetime, breakdown: tool },
  /** Views that may earn something. */
  creator_monetization_qualified_views: byDayOrLifetime,
  /** How many ads were shown in its video. */
  post_video_ad_break_ad_impressions: byDayOrLifetime,
  /** What ads in its video earned, in US cents. */
  post_video_ad_break_earnings: byDayOrLifetime,
  /** The average price of 1,000 impressions of ads, in US cents. */
  post_video_ad_break_ad_cpm: byDayOrLifetime,
} as const satisfies Record<string, MetricFacts>;
