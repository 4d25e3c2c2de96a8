import type { Login } from '@edgewalk/core';
import type { InsightPeriod } from '@edgewalk/vocabulary/insights';

/** How far back demographics look. */
export type Timeframe =
  | 'last_14_days'
  | 'last_30_days'
  | 'last_90_days'
  | 'prev_month'
  | 'this_month'
  | 'this_week';

/** What is known of a metric of an account. */
export interface AccountMetricFacts {
  /** The periods it is summed up over: `metric_type: 'total_value'`. */
  readonly total_value?: readonly InsightPeriod[];
  /** The periods it is given in steps of: `metric_type: 'time_series'`. */
  readonly time_series?: readonly InsightPeriod[];
  /** What its total can be broken down by. */
  readonly breakdown?: readonly string[];
  /** Demographics only; they take no `since` and `until`. */
  readonly timeframe?: readonly Timeframe[];
}

/** What is known of a metric of a media. */
export interface MediaMetricFacts {
  /** The kinds of media that have it. */
  readonly on: readonly MediaProduct[];
  readonly breakdown?: readonly string[];
  /** The only login that has it. */
  readonly login?: Login;
}

/** The kinds of media that have numbers of their own. */
export type MediaProduct = 'FEED' | 'REELS' | 'STORY';
