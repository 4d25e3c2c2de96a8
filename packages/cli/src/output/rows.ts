import { isRecord, type JsonRecord } from './record.js';

/** A result as rows: each item of a list, or the only object. What is no object is a row with a value. */
export function rowsOf(result: unknown): readonly JsonRecord[] {
  const items: readonly unknown[] = Array.isArray(result) ? result : [result];
  return items.map((item) => (isRecord(item) ? item : { value: item }));
}

/** The names of the columns: all that the rows have, in their order. */
export const columnsOf = (rows: readonly JsonRecord[]): readonly string[] => [...new Set(rows.flatMap(Object.keys))];

/** The value of a column, which may be a path such as `from.username`. */
export function cellOf(row: JsonRecord, column: string): unknown {
  if (Object.hasOwn(row, column)) return row[column];
  return column
    .split('.')
    .reduce<unknown>((value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined), row);
}

/** A value as the text of a cell. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
