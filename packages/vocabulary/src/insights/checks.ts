import { closest, suggest } from '@edgewalk/core/declare';
import type { MetricCatalogue, RetiredMetric } from './metric.js';
import { type InsightNames, namesToCheck, quoteChoices } from './names.js';

/** Checks the name of a metric; returns a complaint, or undefined. */
export function checkMetric(name: string, catalogue: MetricCatalogue): string | undefined {
  const { of, metrics, elsewhere } = catalogue;
  if (Object.hasOwn(metrics, name)) return undefined;
  const retirement = retirementOf(name, catalogue);
  if (retirement) return explainRetirement(name, retirement);
  const owner = elsewhere.find((other) => Object.hasOwn(other.metrics, name));
  if (owner) return `metric: ${owner.advice(name)}`;
  const advice = suggest(name, Object.keys(metrics));
  return `metric: there is no ${of} metric '${name}': ${advice}; one too new for Edgewalk is raw('${name}')`;
}

const explainRetirement = (name: string, { on, instead }: RetiredMetric): string =>
  `metric: ${name} was retired${on === undefined ? '' : ` on ${on}`}: use ${instead}`;

function retirementOf(name: string, { retired, families = [], elsewhere }: MetricCatalogue): RetiredMetric | undefined {
  if (Object.hasOwn(retired, name)) return retired[name];
  const isAlive = elsewhere.some((other) => Object.hasOwn(other.metrics, name));
  return isAlive ? undefined : families.find(({ names }) => names.test(name));
}

/** Checks that every metric has the breakdowns; returns a complaint, or undefined. */
export function checkBreakdown(
  given: InsightNames | undefined,
  metrics: readonly { readonly name: string; readonly breakdown?: readonly string[] }[],
): string | undefined {
  for (const word of namesToCheck(given)) {
    const misfit = metrics.find(({ breakdown = [] }) => !breakdown.includes(word));
    if (!misfit) continue;
    const { name, breakdown = [] } = misfit;
    if (breakdown.length === 0) return `breakdown: ${name} has none: leave it out, or ask for ${name} by itself`;
    const meant = closest(word, breakdown);
    const question = meant === undefined ? '' : `did you mean '${meant}'? `;
    return `breakdown: ${question}${name} is broken down by ${quoteChoices(breakdown)}, not by '${word}'`;
  }
  return undefined;
}

/** How a query fits each metric that it names. */
export interface MetricFit<Metric> {
  readonly fits: (metric: Metric) => boolean;
  /** Whether one query could fit all of them. */
  readonly goTogether: boolean;
  /** The parameters that a metric needs. */
  readonly needs: (metric: Metric) => string;
}

/** Explains why a query does not fit its metrics. */
export function explainMisfit<Metric extends { readonly name: string }>(
  metrics: readonly Metric[],
  { fits, goTogether, needs }: MetricFit<Metric>,
): string {
  const explain = (metric: Metric) => `${metric.name} is requested with ${needs(metric)}`;
  const misfit = metrics.find((metric) => !fits(metric));
  if (misfit && goTogether) return `metric: ${explain(misfit)}`;
  return `metric: ${metrics.map(explain).join('; ')}. Make a call for each kind`;
}
