import type { Report } from './gather.js';

/** The report as text: totals, then the best posts. */
export function table({ username, days, totals, best }: Report): string {
  const [first, last] = [days[0]?.date ?? 'no day', days.at(-1)?.date ?? 'no day'];
  return [
    `@${username}, ${first} to ${last}`,
    '',
    ...columns(totals.map(([metric, value]) => [metric.replaceAll('_', ' '), String(value)])),
    '',
    ...columns([
      ['date', 'interactions', 'reach', 'post', ''],
      ...best.map(({ date, interactions, reach, permalink, caption }) => [
        date,
        shown(interactions),
        shown(reach),
        permalink,
        caption.replaceAll(/\s+/g, ' ').slice(0, 40),
      ]),
    ]),
  ].join('\n');
}

const shown = (value: number | undefined): string => (value === undefined ? '–' : String(value));

/** Numbers to the right, everything else to the left. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const cell = (text: string, column: number) =>
    /^(\d+|–)$/.test(text) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}
