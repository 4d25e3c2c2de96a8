import { GraphFailure, invalid, noMetric } from '../../errors/failure.js';

/** The names of metrics or breakdowns in a parameter: one, or a list. */
export const namesIn = (given: unknown): string[] => (given === undefined ? [] : [given].flat().map(String));

/** Refuses metrics that are not there, or no longer there, and names those that are. */
export function checkMetrics(names: readonly string[], valid: readonly string[]): void {
  if (names.length === 0) throw noMetric();
  for (const [at, metric] of names.entries()) {
    if (!valid.includes(metric)) {
      throw invalid(`metric[${at}] must be one of the following values: ${valid.join(', ')}`);
    }
  }
}

/** Refuses a breakdown that a metric does not have. Meta says no more than this. */
export function checkBreakdown(names: readonly string[], valid: readonly string[] | undefined): void {
  if (names.every((dimension) => valid?.includes(dimension))) return;
  throw new GraphFailure(1, undefined, 'An unknown error has occurred.');
}
