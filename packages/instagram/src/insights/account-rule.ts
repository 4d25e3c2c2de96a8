import type { Raw, Time } from '@edgewalk/core';
import {
  quoteChoices,
  type InsightNames,
  type InsightPeriod,
  namesToCheck,
  type MetricCatalogue,
  checkMetric,
  explainMisfit,
  checkBreakdown,
  checkSpan,
} from '@edgewalk/vocabulary/insights';
import { accountMetrics, retiredAccountMetrics } from './account-metrics.js';
import { mediaMetrics } from './media-metrics.js';
import type { AccountMetricFacts, Timeframe } from './metric.js';

/** A query whose members are valid one by one. */
interface Given {
  readonly metric: InsightNames;
  readonly period: InsightPeriod;
  readonly metric_type?: MetricType;
  readonly breakdown?: InsightNames;
  readonly timeframe?: Timeframe;
  readonly since?: Time;
  readonly until?: Time;
}
type MetricType = 'total_value' | 'time_series';
type Metric = AccountMetricFacts & { readonly name: string };

const catalogue: MetricCatalogue = {
  of: 'account',
  metrics: accountMetrics,
  retired: retiredAccountMetrics,
  elsewhere: [
    {
      metrics: mediaMetrics,
      advice: (name) => `${name} is counted for a media: api.media(id).insights.get({ metric: '${name}' })`,
    },
  ],
};
const facts: Readonly<Record<string, AccountMetricFacts>> = accountMetrics;
const types = ['total_value', 'time_series'] as const;

/** Checks a query as a whole; returns a complaint, or the query with defaults filled in. */
export function accountRule(given: Given): string | Given {
  const named = namesToCheck(given.metric);
  for (const name of named) {
    const complaint = checkMetric(name, catalogue);
    if (complaint !== undefined) return complaint;
  }
  const metrics = named.map((name) => ({ name, ...facts[name] }));
  const possible = types.filter((type) => metrics.every((metric) => fits(metric, type, given)));
  if (possible.length === 0) return explainQuery(metrics, given);
  // How long a range may be is left to Meta: over() splits it.
  const complaint =
    checkBreakdown(given.breakdown, metrics) ?? checkTimes(metrics, given) ?? checkSpan(given, Infinity);
  if (complaint !== undefined) return complaint;
  const [only] = given.breakdown === undefined ? possible : possible.filter((type) => type === 'total_value');
  if (only === undefined) return "breakdown: only with metric_type 'total_value'";
  const certain = metrics.length > 0 && (possible.length === 1 || given.breakdown !== undefined);
  return certain && only === 'total_value' ? { ...given, metric_type: only } : given;
}

const fits = (metric: Metric, type: MetricType, { metric_type = type, period }: Given): boolean =>
  metric_type === type && (metric[type] ?? []).includes(period);

/** What metrics must have in common to be read in one call: the type of their values. */
export function accountGroup(metric: string | Raw, given: Pick<Given, 'period' | 'metric_type' | 'breakdown'>): string {
  const found = typeof metric === 'string' ? accountRule({ ...given, metric }) : 'raw';
  return typeof found === 'string' ? found : (found.metric_type ?? 'any');
}

const explainQuery = (metrics: readonly Metric[], given: Given): string =>
  explainMisfit(metrics, {
    fits: (metric) => types.some((type) => fits(metric, type, given)),
    goTogether: goTogether(metrics),
    needs: needsOf,
  });

const goTogether = (metrics: readonly Metric[]): boolean =>
  types.some((type) => metrics[0]?.[type]?.some((period) => metrics.every((metric) => metric[type]?.includes(period))));

const needsOf = (metric: Metric): string =>
  types
    .flatMap((type) => {
      const periods = metric[type];
      return periods ? [`period ${quoteChoices(periods)} and metric_type '${type}'`] : [];
    })
    .join(', or ');

function checkTimes(metrics: readonly Metric[], { timeframe, since, until }: Given): string | undefined {
  for (const { name, timeframe: frames } of metrics) {
    if (frames && (since !== undefined || until !== undefined))
      return `since, until: ${name} covers a timeframe instead: write ${quoteChoices(frames)}`;
    if (timeframe === undefined || frames?.includes(timeframe)) continue;
    if (!frames) return `timeframe: ${name} has none: write since and until`;
    return `timeframe: write ${quoteChoices(frames)} for ${name}, not '${timeframe}'`;
  }
  return undefined;
}
