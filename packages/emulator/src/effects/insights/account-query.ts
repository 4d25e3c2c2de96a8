import type { Time } from '@edgewalk/core';
import * as ig from '@edgewalk/instagram';
import { invalid } from '../../errors/failure.js';
import type { ContextOf } from '../../graph/effect.js';
import { days } from '../../world/clock.js';
import { spanOf } from '../../world/span.js';
import { momentOf } from '../../world/time.js';
import { dayOf } from './days.js';
import { checkBreakdown, checkMetrics, namesIn } from './names.js';

export type MetricType = 'time_series' | 'total_value';

/** One metric of a query, and the form of its values. */
export interface MetricQuery {
  readonly name: string;
  readonly facts: ig.AccountMetricFacts;
  readonly type: MetricType;
}

/** A valid query for the numbers of an account. */
export interface AccountQuery {
  readonly metrics: readonly MetricQuery[];
  readonly period: ig.InsightPeriod;
  readonly breakdown: readonly string[];
  readonly timeframe: ig.InsightTimeframe | undefined;
  readonly since: number;
  readonly until: number;
}

const catalogue: Readonly<Record<string, ig.AccountMetricFacts>> = ig.accountMetrics;

/** Reads a query and refuses what Meta refuses. */
export function readQuery(context: ContextOf<typeof ig.UserInsights, 'get'>): AccountQuery {
  const { metric, period, metric_type: type, timeframe } = context.params;
  const names = namesIn(metric);
  checkMetrics(names, Object.keys(catalogue));
  const breakdown = namesIn(context.params.breakdown);
  const metrics = names.map((name) => metricQuery(name, type, period));
  for (const { facts } of metrics) if (breakdown.length > 0) checkBreakdown(breakdown, facts.breakdown);
  for (const { name, facts } of metrics) checkTimeframe(name, facts, timeframe);
  const range = rangeOf(context);
  for (const { name } of metrics) checkAge(name, range.since, context.clock.now());
  return { metrics, period, breakdown, timeframe, ...range };
}

function metricQuery(name: string, given: MetricType | undefined, period: ig.InsightPeriod): MetricQuery {
  const facts = catalogue[name] ?? {};
  const type = given ?? 'time_series';
  const periods = facts[type];
  if (!periods && type === 'time_series') {
    throw invalid(`The following metrics (${name}) should be specified with parameter metric_type=total_value`);
  }
  if (!periods) throw invalid(`The following metrics (${name}) do not support the parameter metric_type=${type}`);
  if (!periods.includes(period)) {
    throw invalid(`The following metrics (${name}) are incompatible with the period (${period})`);
  }
  return { name, facts, type };
}

function checkTimeframe(
  name: string,
  { timeframe }: ig.AccountMetricFacts,
  given: ig.InsightTimeframe | undefined,
): void {
  if (given === undefined || timeframe?.includes(given)) return;
  const valid = timeframe ? timeframe.join(', ') : 'none';
  throw invalid(`timeframe for the metric ${name} must be one of the following values: ${valid}`);
}

const oldest = 30;
const ofLastDays = new Set(['follower_count', 'online_followers']);

/** Some metrics are kept for thirty days beside the current one. */
function checkAge(name: string, since: number, now: number): void {
  if (!ofLastDays.has(name) || dayOf(since) >= dayOf(now) - oldest) return;
  throw invalid(`(${name}) metric only supports querying data for the last ${oldest} days excluding the current day`);
}

function rangeOf({ params: { since: from, until: to }, clock }: ContextOf<typeof ig.UserInsights, 'get'>): {
  since: number;
  until: number;
} {
  const now = clock.now();
  const at = (time: Time | undefined) => (time === undefined ? undefined : momentOf(time, now));
  const { since, until } = spanOf({ since: at(from), until: at(to) }, now);
  if (since > until) throw invalid('since param is not valid. It must be before until');
  if (until - since > days(30)) {
    throw invalid('There cannot be more than 30 days (2592000 s) between since and until');
  }
  return { since, until };
}
