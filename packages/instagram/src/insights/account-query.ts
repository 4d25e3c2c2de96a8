import type { Raw, Time } from '@edgewalk/core';
import { oneOf, optional, record, time } from '@edgewalk/core/declare';
import { insightNames, InsightPeriod, type OneOrMore, type OverQuery, withRule } from '@edgewalk/vocabulary/insights';
import type * as t from 'io-ts';
import type { accountMetrics } from './account-metrics.js';
import { accountRule } from './account-rule.js';
import type { Timeframe } from './metric.js';

type Catalogue = typeof accountMetrics;

/** A metric of an account that is not retired. */
export type AccountMetric = keyof Catalogue;

type Members<Facts, Key extends string> = Facts extends { readonly [K in Key]: readonly (infer T)[] } ? T : never;
type Over<Type extends string, P> = {
  [M in AccountMetric]: P extends Members<Catalogue[M], Type> ? M : never;
}[AccountMetric];

/** The metrics over a period that have every breakdown and every timeframe that M has. */
type Alike<M extends AccountMetric, P> = {
  [Other in Over<'total_value', P>]: [Members<Catalogue[M], 'breakdown'>, Members<Catalogue[M], 'timeframe'>] extends [
    Members<Catalogue[Other], 'breakdown'>,
    Members<Catalogue[Other], 'timeframe'>,
  ]
    ? Other
    : never;
}[Over<'total_value', P>];

/** Totals, with the breakdowns that all named metrics have. */
export interface TotalQuery<Metric, P, Breakdown> {
  /** The metrics to read; one wrong name fails all of them. */
  readonly metric: OneOrMore<Metric | Raw>;
  /** What one value covers: `day` for most, `lifetime` for demographics. */
  readonly period: P;
  /**
   * `total_value`: one number, with breakdowns; `time_series`: one for each period. `total_value` is filled in where only it
   * is possible.
   */
  readonly metric_type?: 'total_value';
  /** What to split the total by; needs `total_value`. */
  readonly breakdown?: OneOrMore<Breakdown | Raw>;
  /** How far demographics look back; they take it in place of dates. */
  readonly timeframe?: never;
  /** The beginning of the range, included: a Date, unix seconds or a text; by default 24 hours ago. */
  readonly since?: Time;
  /** The end of the range, included: a Date, unix seconds or a text. */
  readonly until?: Time;
}

/** Demographics. They take a timeframe, not dates. */
export interface DemographicsQuery<Metric, P, Breakdown, Frame> {
  /** The metrics to read; one wrong name fails all of them. */
  readonly metric: OneOrMore<Metric | Raw>;
  /** What one value covers: `day` for most, `lifetime` for demographics. */
  readonly period: P;
  /**
   * `total_value`: one number, with breakdowns; `time_series`: one for each period. `total_value` is filled in where only it
   * is possible.
   */
  readonly metric_type?: 'total_value';
  /** What to split the total by; needs `total_value`. */
  readonly breakdown?: OneOrMore<Breakdown | Raw>;
  /** How far demographics look back; they take it in place of dates. */
  readonly timeframe?: Frame;
  /** The beginning of the range, included: a Date, unix seconds or a text; by default 24 hours ago. */
  readonly since?: never;
  /** The end of the range, included: a Date, unix seconds or a text. */
  readonly until?: never;
}

/** A time series. */
export interface SeriesQuery<Metric, P> {
  /** The metrics to read; one wrong name fails all of them. */
  readonly metric: OneOrMore<Metric | Raw>;
  /** What one value covers: `day` for most, `lifetime` for demographics. */
  readonly period: P;
  /**
   * `total_value`: one number, with breakdowns; `time_series`: one for each period. `total_value` is filled in where only it
   * is possible.
   */
  readonly metric_type?: 'time_series';
  /** What to split the total by; needs `total_value`. */
  readonly breakdown?: never;
  /** How far demographics look back; they take it in place of dates. */
  readonly timeframe?: never;
  /** The beginning of the range, included: a Date, unix seconds or a text; by default 24 hours ago. */
  readonly since?: Time;
  /** The end of the range, included: a Date, unix seconds or a text. */
  readonly until?: Time;
}

/** Metrics that Edgewalk does not list. */
export interface RawQuery {
  /** The metrics to read; one wrong name fails all of them. */
  readonly metric: OneOrMore<Raw>;
  /** What one value covers: `day` for most, `lifetime` for demographics. */
  readonly period: InsightPeriod;
  /**
   * `total_value`: one number, with breakdowns; `time_series`: one for each period. `total_value` is filled in where only it
   * is possible.
   */
  readonly metric_type?: 'total_value' | 'time_series';
  /** What to split the total by; needs `total_value`. */
  readonly breakdown?: OneOrMore<Members<Catalogue[AccountMetric], 'breakdown'> | Raw>;
  /** How far demographics look back; they take it in place of dates. */
  readonly timeframe?: Timeframe;
  /** The beginning of the range, included: a Date, unix seconds or a text; by default 24 hours ago. */
  readonly since?: Time;
  /** The end of the range, included: a Date, unix seconds or a text. */
  readonly until?: Time;
}

type Totals<P> = {
  [M in Over<'total_value', P>]: Members<Catalogue[M], 'timeframe'> extends never
    ? TotalQuery<Alike<M, P>, P, Members<Catalogue[M], 'breakdown'>>
    : DemographicsQuery<Alike<M, P>, P, Members<Catalogue[M], 'breakdown'>, Members<Catalogue[M], 'timeframe'>>;
}[Over<'total_value', P>];

type Series<P> = Over<'time_series', P> extends never ? never : SeriesQuery<Over<'time_series', P>, P>;

/** The parameters of an account's insights: all named metrics must fit the period, the type and the breakdowns. */
export type AccountInsightsQuery = { [P in InsightPeriod]: Totals<P> | Series<P> }[InsightPeriod] | RawQuery;

/** Metrics over a range of any length; they need not fit together. */
export interface AccountInsightsOverQuery extends OverQuery<AccountMetric> {
  /** What one value covers: `day` by default; `week` and `days_28` for the time series of `reach`. */
  readonly period?: InsightPeriod;
  /** `total_value`: one number, with breakdowns; `time_series`: one for each period. */
  readonly metric_type?: 'total_value' | 'time_series';
  /** What to split the total by; needs `total_value`. */
  readonly breakdown?: OneOrMore<Members<Catalogue[AccountMetric], 'breakdown'> | Raw>;
}

export const AccountInsightsQuery: t.Type<AccountInsightsQuery> = withRule(
  record('AccountInsightsQuery', {
    metric: insightNames('a metric'),
    period: InsightPeriod,
    metric_type: optional(oneOf('total_value', 'time_series')),
    breakdown: optional(insightNames('a breakdown')),
    timeframe: optional(oneOf('last_14_days', 'last_30_days', 'last_90_days', 'prev_month', 'this_month', 'this_week')),
    since: optional(time),
    until: optional(time),
  }),
  accountRule,
);
