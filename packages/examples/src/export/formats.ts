import { stringify } from 'csv-stringify/sync';

/** The exported fields of each media, and the columns of the CSV. */
export const fields = [
  'id',
  'timestamp',
  'media_type',
  'media_product_type',
  'permalink',
  'like_count',
  'comments_count',
  'caption',
] as const;

/** One exported media. Some fields may be missing: likes that the owner hides, an empty caption. */
export type Row = Readonly<Partial<Record<(typeof fields)[number], unknown>>>;

export const formats = ['ndjson', 'csv'] as const;
export type Format = (typeof formats)[number];

/** Encodes rows, page by page; `first` is true at the beginning of a file. */
export const encoders: Record<Format, (rows: readonly Row[], first: boolean) => string> = {
  ndjson: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  csv: (rows, first) =>
    stringify([...rows], {
      columns: [...fields],
      header: first,
      // A spreadsheet would evaluate a caption that begins with `=`.
      escape_formulas: true,
    }),
};
