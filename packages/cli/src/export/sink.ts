import type { JsonRecord } from '../output/record.js';
import type { Position, Source } from './source.js';

/** What a file says of an export that was stopped. */
export interface Progress {
  readonly position: Position;
  /** How many rows are there. */
  readonly rows: number;
}

/** Where rows go. */
export interface Sink {
  /** Where an earlier run stopped. */
  readonly begun: Progress | undefined;
  /** Writes rows, and how far the export is behind them. */
  write(rows: readonly JsonRecord[], progress: Progress): Promise<void> | void;
  /** The export is complete. */
  finish(): Promise<void> | void;
  /** Closes the file, also after a failure. */
  close(): Promise<void> | void;
}

/** What a sink has to know of a source. */
export type Shape = Pick<Source, 'columns' | 'key' | 'identity' | 'noun'>;
