import type { InsightPeriod } from '@edgewalk/core';
import type { MetricFacts } from '@edgewalk/facebook';
import { days } from '../../world/clock.js';
import { invalid, noMetric } from '../../errors/failure.js';
import { type Span, spanOf } from '../../world/span.js';
import type { EffectContext } from '../../graph/effect.js';
import { listOf, textOf, timeIn } from '../params.js';

/** The metrics of one kind of object, and the longest span that one call may ask for. */
interface Asked<Metric extends string> {
  readonly metrics: Readonly<Record<Metric, MetricFacts>>;
  readonly maxDays?: number;
  /** What is told where no metric is named; otherwise that is refused. */
  readonly unnamed?: readonly Metric[];
}

/** One metric over one period. */
export interface Series<Metric> {
  readonly name: Metric;
  readonly period: InsightPeriod;
}

/** What is asked, once it makes sense. */
export interface InsightsQuery<Metric> {
  readonly series: readonly Series<Metric>[];
  readonly breakdown: readonly string[];
  readonly span: Span;
}

/** Reads a query and refuses what Meta refuses. Without a period each metric comes over every period it has. */
export function readQuery<Metric extends string>(
  { params, clock }: EffectContext,
  { metrics, maxDays, unnamed }: Asked<Metric>,
): InsightsQuery<Metric> {
  const named = listOf(params, 'metric');
  const isMetric = (name: string): name is Metric => Object.hasOwn(metrics, name);
  if (named.length === 0 && unnamed === undefined) throw noMetric();
  if (!named.every(isMetric)) throw invalid('The value must be a valid insights metric');
  const names = named.length === 0 ? (unnamed ?? []) : named;
  const breakdown = listOf(params, 'breakdown');
  for (const name of names) checkBreakdown(name, metrics[name], breakdown);
  const period = textOf(params, 'period');
  const series = names.flatMap((name) =>
    metrics[name].periods
      .filter((each) => period === undefined || each === period)
      .map((each) => ({ name, period: each })),
  );
  return { series, breakdown, span: readSpan(params, clock.now(), maxDays) };
}

function checkBreakdown(name: string, { breakdown = [] }: MetricFacts, asked: readonly string[]): void {
  const strange = asked.find((dimension) => !breakdown.includes(dimension));
  if (strange !== undefined)
    throw invalid(`The breakdown ${strange} is not available for the metric ${name}`);
}

function readSpan(params: EffectContext['params'], now: number, maxDays: number | undefined): Span {
  const [since, until] = [timeIn(params, 'since', now), timeIn(params, 'until', now)];
  const span = spanOf({ since, until, preset: textOf(params, 'date_preset') }, now);
  if (maxDays === undefined || (since === undefined && until === undefined)) return span;
  if (span.since > span.until) throw invalid('since param is not valid. It must be before until');
  if (span.until - span.since > days(maxDays)) {
    const seconds = maxDays * 86_400;
    throw invalid(`There cannot be more than ${maxDays} days (${seconds} s) between since and until`);
  }
  if (span.since >= now - days(731)) return span;
  throw invalid('since param is not valid. Metrics data is available for the last 2 years');
}
