const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A number with separators of thousands; a dash for none. */
export const formatNumber = (value: unknown): string => (typeof value === 'number' ? numbers.format(value) : '–');

/** The name of a metric, as a person reads it. */
export const wordsOf = (metric: string): string => metric.replaceAll('_', ' ');

/** The values of a metric that are numbers. */
export const valuesOf = (rows: readonly Readonly<Record<string, unknown>>[], metric: string): readonly number[] =>
  rows.flatMap((row) => (typeof row[metric] === 'number' ? [row[metric]] : []));

/** A metric in a sentence. People are counted once a day, so that days are not added up. */
export function summarise(values: readonly number[]): string {
  if (values.length === 0) return 'no numbers';
  const sum = values.reduce((total, value) => total + value, 0);
  return `on average ${formatNumber(Math.round(sum / values.length))} a day, at most ${formatNumber(Math.max(...values))}, at least ${formatNumber(Math.min(...values))}`;
}
