import {
  type AccountMetricFacts,
  accountMetrics,
  type InsightPeriod,
  type InsightTimeframe,
} from '@edgewalk/instagram';
import { days } from '../../clock.js';
import { invalid } from '../../errors.js';
import { spanOf } from '../../span.js';
import type { EffectContext } from '../effect.js';
import { listOf, required, textOf, timeIn } from '../params.js';
import { checkBreakdown, checkMetrics } from './refusals.js';

export type MetricType = 'time_series' | 'total_value';

/** One metric of a query, in the form it is to be told in. */
export interface Asked {
  readonly name: string;
  readonly facts: AccountMetricFacts;
  readonly type: MetricType;
}

/** What is asked of an account's numbers, once it makes sense. */
export interface AccountQuery {
  readonly metrics: readonly Asked[];
  readonly period: InsightPeriod;
  readonly breakdown: readonly string[];
  readonly timeframe: InsightTimeframe | undefined;
  readonly since: number;
  readonly until: number;
}

const catalogue: Readonly<Record<string, AccountMetricFacts>> = accountMetrics;

/** Reads a query and refuses what Meta refuses. */
export function readQuery(context: EffectContext): AccountQuery {
  const { params } = context;
  const names = listOf(params, 'metric');
  checkMetrics(names, Object.keys(catalogue));
  const period = required(params, 'period') as InsightPeriod;
  const type = typeOf(textOf(params, 'metric_type'));
  const breakdown = listOf(params, 'breakdown');
  const metrics = names.map((name) => ask(name, type, period));
  for (const { facts } of metrics) if (breakdown.length > 0) checkBreakdown(breakdown, facts.breakdown);
  const timeframe = textOf(params, 'timeframe')?.toLowerCase() as InsightTimeframe | undefined;
  for (const { name, facts } of metrics) checkTimeframe(name, facts, timeframe);
  return { metrics, period, breakdown, timeframe, ...rangeOf(context) };
}

function typeOf(text: string | undefined): MetricType | undefined {
  if (text === undefined || text === 'default') return undefined;
  if (text === 'time_series' || text === 'total_value') return text;
  throw invalid('metric_type must be one of the following values: default, time_series, total_value');
}

function ask(name: string, asked: MetricType | undefined, period: InsightPeriod): Asked {
  const facts = catalogue[name] ?? {};
  const type = asked ?? 'time_series';
  const periods = facts[type];
  if (!periods && type === 'time_series') {
    throw invalid(
      `The following metrics (${name}) should be specified with parameter metric_type=total_value`,
    );
  }
  if (!periods)
    throw invalid(`The following metrics (${name}) do not support the parameter metric_type=${type}`);
  if (!periods.includes(period)) {
    throw invalid(`The following metrics (${name}) are incompatible with the period (${period})`);
  }
  return { name, facts, type };
}

function checkTimeframe(
  name: string,
  { timeframe }: AccountMetricFacts,
  asked: InsightTimeframe | undefined,
): void {
  if (asked === undefined || timeframe?.includes(asked)) return;
  const known = timeframe ? timeframe.join(', ') : 'none';
  throw invalid(`timeframe for the metric ${name} must be one of the following values: ${known}`);
}

function rangeOf({ params, clock }: EffectContext): { since: number; until: number } {
  const now = clock.now();
  const asked = { since: timeIn(params, 'since', now), until: timeIn(params, 'until', now) };
  const { since, until } = spanOf(asked, now);
  if (since > until) throw invalid('since param is not valid. It must be before until');
  if (until - since > days(30)) {
    throw invalid('There cannot be more than 30 days (2592000 s) between since and until');
  }
  return { since, until };
}
