import type { InsightPeriod, MetricCatalogue, RetiredMetric } from '@edgewalk/vocabulary/insights';

/** The parameters that a metric takes. */
export interface MetricFacts {
  /** Its periods. */
  readonly periods: readonly InsightPeriod[];
  /** Its breakdowns. */
  readonly breakdown?: readonly string[];
}

/** The metrics of one endpoint. */
export interface Catalogue extends MetricCatalogue {
  readonly metrics: Readonly<Record<string, MetricFacts>>;
  /** The longest range that one call may request. */
  readonly maxDays?: number;
}

/** The periods of most metrics of a Page: each value covers the day, or the period that ends with it. */
export const rolling = ['day', 'week', 'days_28'] as const;

/** Whether people saw it in an ad, and whether they follow the Page. */
export const viewers = ['is_from_ads', 'is_from_followers'] as const;

/** Metrics that Meta retired on the same day, as far as it is known, and that have the same replacement. */
export const retired = (
  on: string | undefined,
  instead: string,
  names: readonly string[],
): Readonly<Record<string, RetiredMetric>> =>
  Object.fromEntries(names.map((name) => [name, on === undefined ? { instead } : { on, instead }]));
