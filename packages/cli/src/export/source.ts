import type { JsonRecord } from '../output/record.js';

/** Where an export is: plain JSON, without a token. */
export type Position = Readonly<Record<string, unknown>>;

/** Rows that are written together, and where the export is behind them. */
export interface Portion {
  readonly rows: readonly JsonRecord[];
  readonly position: Position;
}

/** What is exported, in portions. */
export interface Source {
  /** The names of the columns. */
  readonly columns: readonly string[];
  /** The column that tells rows apart. */
  readonly key: string;
  /** What the position belongs to: an export of something else cannot go on there. */
  readonly identity: string;
  /** A word for the rows, such as `posts`. */
  readonly noun: string;
  /** How many rows there are, where that is known. */
  readonly total: number | undefined;
  /** The portions behind a position, or all of them. */
  portions(from: Position | undefined): AsyncIterable<Portion>;
}
