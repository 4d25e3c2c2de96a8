import { styleText } from 'node:util';
import Table from 'cli-table3';
import width from 'string-width';
import { escapeControls } from '../terminal/escape-controls.js';
import type { Terminal } from '../terminal/context.js';
import { fitColumns } from './column-widths.js';
import { isRecord } from './record.js';
import { cellOf, columnsOf, rowsOf, textOf } from './rows.js';

/** Renders a result as a table that fits the terminal: a list with a row for each item, one object with a row for each member. */
export function toTable(
  result: unknown,
  chosen: readonly string[] | undefined,
  terminal: Terminal | undefined,
): string {
  if (Array.isArray(result) && result.length === 0) return 'nothing';
  const isOne = isRecord(result) && chosen === undefined;
  const rows = isOne ? Object.entries(result).map(([name, value]) => ({ name, value })) : rowsOf(result);
  const columns = chosen ?? columnsOf(rows);
  const cells = rows.map((row) => columns.map((column) => escapeControls(textOf(cellOf(row, column)))));
  const widest = columns.map((name, at) =>
    Math.max(isOne ? 0 : width(name), ...cells.map((row) => width(row[at] ?? ''))),
  );
  const widths = fitColumns(widest, { room: terminal?.columns ?? 120, keeps: (at) => columns[at] === 'id' });
  const table = new Table({
    chars: lines,
    style: { head: [], border: [], compact: true },
    colWidths: [...widths],
    ...(!isOne && { head: columns.map((name) => heading(escapeControls(name), terminal)) }),
  });
  table.push(...cells);
  return table.toString().replaceAll(/ +$/gm, '');
}

/** Columns are separated by space alone, so that a table can be copied. */
const lines = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
);

const heading = (name: string, terminal: Terminal | undefined): string =>
  terminal?.colours === true ? styleText('bold', name) : name;
