import { stringify } from 'csv-stringify/sync';
import { toJson } from '../output/json.js';
import type { JsonRecord } from '../output/record.js';
import { cellText } from '../output/csv.js';

/** Encodes rows; the first ones of a file come with its head. */
export type Encode = (rows: readonly JsonRecord[], isFirst: boolean) => string;

/** How the rows of a text file are encoded. */
export const encoderOf = (format: 'ndjson' | 'csv', columns: readonly string[]): Encode =>
  format === 'csv'
    ? (rows, isFirst) => {
        const cells = rows.map((row) => columns.map((column) => cellText(row[column])));
        return stringify([...(isFirst ? [[...columns]] : []), ...cells], { escape_formulas: true });
      }
    : (rows) => rows.map((row) => `${toJson(chosen(row, columns))}\n`).join('');

const chosen = (row: JsonRecord, columns: readonly string[]): JsonRecord =>
  Object.fromEntries(columns.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
