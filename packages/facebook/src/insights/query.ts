import type { Raw, Time } from '@edgewalk/core';
import { oneOf } from '@edgewalk/core/declare';
import type { InsightPeriod, OneOrMore } from '@edgewalk/vocabulary/insights';
import type * as t from 'io-ts';
import type { MetricFacts } from './metric.js';

/** Meta's named date ranges. */
export const DatePreset = oneOf(
  'today',
  'yesterday',
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
  'last_3d',
  'last_7d',
  'last_14d',
  'last_28d',
  'last_30d',
  'last_90d',
  'this_week_sun_today',
  'this_week_mon_today',
  'last_week_sun_sat',
  'last_week_mon_sun',
  'maximum',
  'data_maximum',
);
export type DatePreset = t.TypeOf<typeof DatePreset>;

/** Dates; the first day is included. At most 90 days for a Page and its posts. */
export interface Dates {
  /** The first day, included: a Date, unix seconds or a text; at most 90 days before the last. */
  readonly since?: Time;
  /** The last day: a Date, unix seconds or a text. */
  readonly until?: Time;
  /** A named range in place of dates, such as `last_28d`. */
  readonly date_preset?: never;
}

/** A named range instead of dates. */
export interface Preset {
  /** A named range in place of dates, such as `last_28d`. */
  readonly date_preset: DatePreset;
  /** The first day, included: a Date, unix seconds or a text; at most 90 days before the last. */
  readonly since?: never;
  /** The last day: a Date, unix seconds or a text. */
  readonly until?: never;
}

type Catalogue = Readonly<Record<string, MetricFacts>>;
type PeriodsOf<C extends Catalogue> = C[keyof C]['periods'][number];
type Over<C extends Catalogue, P> = {
  [M in keyof C]: P extends C[M]['periods'][number] ? M : never;
}[keyof C];
type Breakable<C extends Catalogue> = {
  [M in keyof C]: C[M] extends { readonly breakdown: readonly string[] } ? M : never;
}[keyof C];
type BreakdownsOf<Facts> = Facts extends { readonly breakdown: readonly (infer B)[] } ? B : never;

/** Each metric over every period it has, or over the named one. */
export interface PeriodQuery<Metric, P> {
  /** The metrics to read; one wrong name fails all of them. */
  readonly metric: OneOrMore<Metric | Raw>;
  /**
   * What one value covers: `day`, `week`, `days_28`, `month`, `lifetime`; by default each that the metric has.
   */
  readonly period?: P;
  /** What to split the values by, such as `is_from_ads`. */
  readonly breakdown?: OneOrMore<Raw>;
}

/** A metric with a breakdown. */
export interface BreakdownQuery<Metric, P, Breakdown> {
  /** The metrics to read; one wrong name fails all of them. */
  readonly metric: OneOrMore<Metric | Raw>;
  /**
   * What one value covers: `day`, `week`, `days_28`, `month`, `lifetime`; by default each that the metric has.
   */
  readonly period?: P;
  /** What to split the values by, such as `is_from_ads`. */
  readonly breakdown: OneOrMore<Breakdown | Raw>;
}

/** The parameters for a catalogue: all named metrics must fit the period and the breakdowns. */
export type MetricQuery<C extends Catalogue> =
  | PeriodQuery<keyof C, never>
  | { [P in PeriodsOf<C>]: PeriodQuery<Over<C, P>, P> }[PeriodsOf<C>]
  | { [M in Breakable<C>]: BreakdownQuery<M, C[M]['periods'][number], BreakdownsOf<C[M]>> }[Breakable<C>]
  // Metrics that Edgewalk does not list.
  | PeriodQuery<never, InsightPeriod>;
