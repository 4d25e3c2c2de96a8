import { oneOf } from '@edgewalk/core/declare';
import type * as t from 'io-ts';

/** The length of time that one value covers. */
export const InsightPeriod = oneOf('day', 'week', 'days_28', 'month', 'lifetime', 'total_over_range');
export type InsightPeriod = t.TypeOf<typeof InsightPeriod>;

/** A metric that Meta retired: the day it stopped in every version, where that is known, and its replacement. */
export interface RetiredMetric {
  readonly on?: string;
  readonly instead: string;
}

/** Metrics that Meta retired together and never listed one by one; a pattern matches their names. */
export interface RetiredFamily extends RetiredMetric {
  readonly names: RegExp;
}

/** Metrics of another kind of object, and the call that reads one of them. */
export interface MetricsElsewhere {
  readonly metrics: object;
  readonly advice: (metric: string) => string;
}

/** The metrics of one endpoint: those that live, those that are retired, and those of other objects. */
export interface MetricCatalogue {
  /** The object they describe, such as `account`. */
  readonly of: string;
  readonly metrics: object;
  readonly retired: Readonly<Record<string, RetiredMetric>>;
  readonly families?: readonly RetiredFamily[];
  /** The metrics of the other objects. */
  readonly elsewhere: readonly MetricsElsewhere[];
}
