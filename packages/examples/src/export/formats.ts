import { stringify } from 'csv-stringify/sync';

/** One exported post. Some fields may be missing: likes that the owner hides, an empty caption. */
export type Row = Readonly<Record<string, unknown>>;

export const formats = ['ndjson', 'csv'] as const;
export type Format = (typeof formats)[number];

interface Table {
  readonly columns: readonly string[];
  /** True at the beginning of a file. */
  readonly first: boolean;
}

/** Encodes rows, page by page. */
export const encoders: Record<Format, (rows: readonly Row[], table: Table) => string> = {
  ndjson: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  csv: (rows, { columns, first }) =>
    stringify([...rows], {
      columns: [...columns],
      header: first,
      // A spreadsheet would evaluate a caption that begins with `=`.
      escape_formulas: true,
    }),
};
