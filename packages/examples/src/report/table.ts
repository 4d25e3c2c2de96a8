import type { Report } from './report.js';

/** The report as text: totals, then the best posts. */
export function renderTable({ username, days, totals, best }: Report): string {
  const [first, last] = [days[0]?.date ?? 'no day', days.at(-1)?.date ?? 'no day'];
  return [
    `@${username}, ${first} to ${last}`,
    '',
    ...alignColumns(totals.map(([metric, value]) => [metric.replaceAll('_', ' '), String(value)])),
    '',
    ...alignColumns([
      ['date', 'interactions', 'views', 'post', ''],
      ...best.map(({ date, interactions, views, permalink, text }) => [
        date,
        formatNumber(interactions),
        formatNumber(views),
        permalink,
        text.replaceAll(/\s+/g, ' ').slice(0, 40),
      ]),
    ]),
  ].join('\n');
}

const formatNumber = (value: number | undefined): string => (value === undefined ? '–' : String(value));

/** Numbers to the right, everything else to the left. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const cell = (text: string, column: number) =>
    /^(\d+|–)$/.test(text) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}
