import type { MetricCatalogue, RetiredMetric } from './metric.js';
import { choiceOf, type InsightNames, knownNames } from './names.js';

/** What is wrong with a metric's name, or nothing. */
export function strangeMetric(name: string, catalogue: MetricCatalogue): string | undefined {
  const { of, metrics, elsewhere } = catalogue;
  if (Object.hasOwn(metrics, name)) return undefined;
  const gone = retirementOf(name, catalogue);
  if (gone) return `metric: ${name} was retired on ${gone.on}: use ${gone.instead}`;
  const home = elsewhere.find((place) => Object.hasOwn(place.metrics, name));
  if (home) return `metric: ${home.advice(name)}`;
  const known = Object.keys(metrics).join(', ');
  return `metric: there is no ${of} metric '${name}': write one of ${known}; one too new for Edgewalk is raw('${name}')`;
}

function retirementOf(
  name: string,
  { retired, families = [], elsewhere }: MetricCatalogue,
): RetiredMetric | undefined {
  if (Object.hasOwn(retired, name)) return retired[name];
  const isAlive = elsewhere.some((place) => Object.hasOwn(place.metrics, name));
  return isAlive ? undefined : families.find(({ names }) => names.test(name));
}

/** What is wrong with the breakdowns, or nothing: each must be known to every metric. */
export function wrongBreakdown(
  given: InsightNames | undefined,
  metrics: readonly { readonly name: string; readonly breakdown?: readonly string[] }[],
): string | undefined {
  for (const word of knownNames(given)) {
    const misfit = metrics.find(({ breakdown = [] }) => !breakdown.includes(word));
    if (!misfit) continue;
    const { name, breakdown = [] } = misfit;
    if (breakdown.length === 0)
      return `breakdown: ${name} has none: leave it out, or ask for ${name} by itself`;
    return `breakdown: ${name} is broken down by ${choiceOf(breakdown)}, not by '${word}'`;
  }
  return undefined;
}

/** How metrics are asked for, where a query does not suit them all. */
export interface Ways<Metric> {
  readonly suits: (metric: Metric) => boolean;
  /** Whether some query would suit them all. */
  readonly goTogether: boolean;
  readonly waysOf: (metric: Metric) => string;
}

/** The complaint of a query that does not suit its metrics. */
export function unsuited<Metric extends { readonly name: string }>(
  metrics: readonly Metric[],
  { suits, goTogether, waysOf }: Ways<Metric>,
): string {
  const told = (metric: Metric) => `${metric.name} is asked for with ${waysOf(metric)}`;
  const misfit = metrics.find((metric) => !suits(metric));
  if (misfit && goTogether) return `metric: ${told(misfit)}`;
  return `metric: ${metrics.map(told).join('; ')}. Make a call for each kind`;
}
