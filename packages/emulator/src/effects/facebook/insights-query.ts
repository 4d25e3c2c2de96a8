import type { Time } from '@edgewalk/core';
import type * as fb from '@edgewalk/facebook';
import { invalid, noMetric } from '../../errors/failure.js';
import type { EffectContext } from '../../graph/effect.js';
import { days } from '../../world/clock.js';
import { type Span, spanOf } from '../../world/span.js';
import { momentOf } from '../../world/time.js';
import { namesIn } from '../insights/names.js';

/** The metrics of one kind of object, and the longest span that one call may ask for. */
interface Catalogue<Metric extends string> {
  readonly metrics: Readonly<Record<Metric, fb.MetricFacts>>;
  readonly maxDays?: number;
  /** The metrics where none is named; otherwise that is refused. */
  readonly unnamed?: readonly Metric[];
}

/** One metric over one period. */
export interface Series<Metric> {
  readonly name: Metric;
  readonly period: fb.InsightPeriod;
}

/** A query that Meta takes. */
export interface InsightsQuery<Metric> {
  readonly series: readonly Series<Metric>[];
  readonly breakdown: readonly string[];
  readonly span: Span;
}

/** The parameters that all insights have in common. */
interface InsightsParams {
  readonly metric?: unknown;
  readonly breakdown?: unknown;
  readonly period?: string | undefined;
  readonly since?: Time | undefined;
  readonly until?: Time | undefined;
  readonly date_preset?: string | undefined;
}

/** Reads a query and refuses what Meta refuses. Without a period each metric comes over every period it has. */
export function readQuery<Metric extends string>(
  { params, clock }: EffectContext<InsightsParams>,
  { metrics, maxDays, unnamed }: Catalogue<Metric>,
): InsightsQuery<Metric> {
  const named = namesIn(params.metric);
  const isMetric = (name: string): name is Metric => Object.hasOwn(metrics, name);
  if (named.length === 0 && unnamed === undefined) throw noMetric();
  if (!named.every(isMetric)) throw invalid('The value must be a valid insights metric');
  const names = named.length === 0 ? (unnamed ?? []) : named;
  const breakdown = namesIn(params.breakdown);
  for (const name of names) checkBreakdown(name, metrics[name], breakdown);
  const { period } = params;
  const series = names.flatMap((name) =>
    metrics[name].periods
      .filter((each) => period === undefined || each === period)
      .map((each) => ({ name, period: each })),
  );
  return { series, breakdown, span: readSpan(params, clock.now(), maxDays) };
}

function checkBreakdown(name: string, { breakdown = [] }: fb.MetricFacts, given: readonly string[]): void {
  const missing = given.find((dimension) => !breakdown.includes(dimension));
  if (missing !== undefined) throw invalid(`The breakdown ${missing} is not available for the metric ${name}`);
}

function readSpan(params: InsightsParams, now: number, maxDays: number | undefined): Span {
  const [since, until] = [params.since, params.until].map((time) =>
    time === undefined ? undefined : momentOf(time, now),
  );
  const span = spanOf({ since, until, preset: params.date_preset }, now);
  if (maxDays === undefined || (since === undefined && until === undefined)) return span;
  if (span.since > span.until) throw invalid('since param is not valid. It must be before until');
  if (span.until - span.since > days(maxDays)) {
    const seconds = maxDays * 86_400;
    throw invalid(`There cannot be more than ${maxDays} days (${seconds} s) between since and until`);
  }
  if (span.since >= now - days(731)) return span;
  throw invalid('since param is not valid. Metrics data is available for the last 2 years');
}
