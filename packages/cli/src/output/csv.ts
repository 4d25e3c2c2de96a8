import { stringify } from 'csv-stringify/sync';
import { cellOf, columnsOf, rowsOf, textOf } from './rows.js';

/** Renders a result as CSV, with a head. A cell that a spreadsheet would read as a formula begins with an apostrophe. */
export function toCsv(result: unknown, chosen: readonly string[] | undefined): string {
  const rows = rowsOf(result);
  const columns = chosen ?? columnsOf(rows);
  const cells = rows.map((row) => columns.map((column) => cellText(cellOf(row, column))));
  return stringify([[...columns], ...cells], { escape_formulas: true }).trimEnd();
}

/** Numbers stay numbers, also those below zero. */
export const cellText = (value: unknown): string | number => (typeof value === 'number' ? value : textOf(value));
