import type * as t from 'io-ts';
import { oneOf } from '../codec/enums.js';

/** How long a span one value stands for. */
export const InsightPeriod = oneOf('day', 'week', 'days_28', 'month', 'lifetime', 'total_over_range');
export type InsightPeriod = t.TypeOf<typeof InsightPeriod>;

/** A metric that Meta took away: the day it stopped for every version, and what to ask for instead. */
export interface RetiredMetric {
  readonly on: string;
  readonly instead: string;
}

/** Metrics that Meta took away together. Some of them have never been written down; their names tell them. */
export interface RetiredFamily extends RetiredMetric {
  readonly names: RegExp;
}

/** Metrics of another place: their names, and how to ask for one there. */
export interface MetricsElsewhere {
  readonly metrics: object;
  readonly advice: (metric: string) => string;
}

/** What one call of metrics knows. */
export interface MetricCatalogue {
  /** Such as `account`. */
  readonly of: string;
  readonly metrics: object;
  readonly retired: Readonly<Record<string, RetiredMetric>>;
  readonly families?: readonly RetiredFamily[];
  /** Where else a metric may be at home. */
  readonly elsewhere: readonly MetricsElsewhere[];
}
