import { GraphFailure, invalid, noMetric } from '../../errors.js';

/** Refuses metrics that are not there, or no longer there, and names those that are. */
export function checkMetrics(asked: readonly string[], known: readonly string[]): void {
  if (asked.length === 0) throw noMetric();
  for (const [at, metric] of asked.entries()) {
    if (!known.includes(metric)) {
      throw invalid(`metric[${at}] must be one of the following values: ${known.join(', ')}`);
    }
  }
}

/** Refuses a breakdown that a metric does not have. Meta says no more than this. */
export function checkBreakdown(asked: readonly string[], known: readonly string[] | undefined): void {
  if (asked.every((dimension) => known?.includes(dimension))) return;
  throw new GraphFailure(1, undefined, 'An unknown error has occurred.');
}
