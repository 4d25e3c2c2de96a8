import {
  quoteChoices,
  type InsightNames,
  type InsightPeriod,
  namesToCheck,
  type Span,
  checkMetric,
  explainMisfit,
  checkBreakdown,
  checkSpan,
} from '@edgewalk/vocabulary/insights';
import type { Catalogue, MetricFacts } from './metric.js';

/** A query whose members are valid one by one. */
interface Given extends Span {
  readonly metric?: InsightNames;
  readonly period?: InsightPeriod;
  readonly breakdown?: InsightNames;
  readonly date_preset?: string;
}
type Metric = MetricFacts & { readonly name: string };

/** Checks a query as a whole; returns a complaint, or the query. */
export const metricRule =
  (catalogue: Catalogue) =>
  <Query extends Given>(given: Query): string | Query => {
    const named = namesToCheck(given.metric);
    for (const name of named) {
      const complaint = checkMetric(name, catalogue);
      if (complaint !== undefined) return complaint;
    }
    const metrics = named.map((name) => ({ name, periods: [], ...catalogue.metrics[name] }));
    return (
      checkPeriod(metrics, given.period) ??
      checkBreakdown(given.breakdown, metrics) ??
      checkTimes(given, catalogue) ??
      given
    );
  };

function checkPeriod(metrics: readonly Metric[], period: InsightPeriod | undefined): string | undefined {
  if (period === undefined || metrics.every(({ periods }) => periods.includes(period))) return undefined;
  const [first, ...others] = metrics;
  return explainMisfit(metrics, {
    fits: ({ periods }) => periods.includes(period),
    goTogether: first?.periods.some((each) => others.every(({ periods }) => periods.includes(each))) ?? false,
    needs: ({ periods }) => `period ${quoteChoices(periods)}`,
  });
}

/** Meta ignores a preset next to dates. */
function checkTimes({ date_preset: preset, ...span }: Given, { maxDays = Infinity }: Catalogue): string | undefined {
  const hasDates = span.since !== undefined || span.until !== undefined;
  if (preset !== undefined && hasDates)
    return 'date_preset: leave it out where since or until is given, or leave those out';
  return checkSpan(span, maxDays);
}
