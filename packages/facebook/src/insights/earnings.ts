import { type MetricFacts, rolling } from './metric.js';

const dayOrLifetime = ['day', 'lifetime'] as const;
const byDay = { periods: ['day'] } as const;
const byDayOrLifetime = { periods: dayOrLifetime } as const;
const source = ['earning_source'] as const;
const tool = ['monetization_tool'] as const;

/** What a Page earns; amounts are in US cents. */
export const pageEarnings = {
  content_monetization_earnings: { periods: rolling, breakdown: source },
  monetization_approximate_earnings: { periods: [...rolling, 'month'], breakdown: tool },
  page_daily_video_ad_break_ad_impressions_by_crosspost_status: byDay,
  page_daily_video_ad_break_cpm_by_crosspost_status: byDay,
  page_daily_video_ad_break_earnings_by_crosspost_status: byDay,
} as const satisfies Record<string, MetricFacts>;

/** What a post earns; amounts are in US cents. */
export const postEarnings = {
  content_monetization_earnings: { periods: dayOrLifetime, breakdown: source },
  monetization_approximate_earnings: { periods: dayOrLifetime, breakdown: tool },
  /** Views that may earn something. */
  creator_monetization_qualified_views: byDayOrLifetime,
  post_video_ad_break_ad_impressions: byDayOrLifetime,
  post_video_ad_break_earnings: byDayOrLifetime,
  post_video_ad_break_ad_cpm: byDayOrLifetime,
} as const satisfies Record<string, MetricFacts>;
