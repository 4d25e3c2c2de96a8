import type { InsightPeriod, MetricCatalogue, RetiredMetric } from '@edgewalk/vocabulary/insights';

/** What is known of a metric. */
export interface MetricFacts {
  /** The periods it is counted over. */
  readonly periods: readonly InsightPeriod[];
  /** What it can be broken down by. */
  readonly breakdown?: readonly string[];
}

/** What one call of metrics knows. */
export interface Catalogue extends MetricCatalogue {
  readonly metrics: Readonly<Record<string, MetricFacts>>;
  /** The longest span that one call may ask for. */
  readonly maxDays?: number;
}

/** What most metrics of a Page are counted over: each value stands for the day, or for what ends with it. */
export const rolling = ['day', 'week', 'days_28'] as const;

/** Whether people saw it in an advertisement, and whether they follow the Page. */
export const viewers = ['is_from_ads', 'is_from_followers'] as const;

/** Metrics that Meta took away on the same day, and that the same metric replaces. */
export const retired = (
  on: string,
  instead: string,
  names: readonly string[],
): Readonly<Record<string, RetiredMetric>> =>
  Object.fromEntries(names.map((name) => [name, { on, instead }]));
