import type { Login } from '@edgewalk/core';
import type { InsightPeriod } from '@edgewalk/vocabulary/insights';

/** The time range of demographics. */
export type Timeframe = 'last_14_days' | 'last_30_days' | 'last_90_days' | 'prev_month' | 'this_month' | 'this_week';

/** The parameters that a metric of an account takes. */
export interface AccountMetricFacts {
  /** The periods of its totals: `metric_type: 'total_value'`. */
  readonly total_value?: readonly InsightPeriod[];
  /** The periods of its time series: `metric_type: 'time_series'`. */
  readonly time_series?: readonly InsightPeriod[];
  /** The breakdowns of its total. */
  readonly breakdown?: readonly string[];
  /** Demographics only; they take no `since` and `until`. */
  readonly timeframe?: readonly Timeframe[];
}

/** The kinds of media and the login that have a metric. */
export interface MediaMetricFacts {
  /** The kinds of media that have it. */
  readonly on: readonly MediaProduct[];
  readonly breakdown?: readonly string[];
  /** The only login that has it. */
  readonly login?: Login;
}

/** The kinds of media that have insights. */
export type MediaProduct = 'FEED' | 'REELS' | 'STORY';
