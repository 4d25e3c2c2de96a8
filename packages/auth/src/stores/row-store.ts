import { InvalidArgumentError } from '@edgewalk/core';

/** A text that a store keeps under a key, such as the token of an account or the checkpoint of a post. */
export interface Row {
  readonly key: string;
  readonly value: string;
  /** Another number after each change; no number comes twice for a key, even if the row was removed in between. */
  readonly version: number;
  /** When there is something to do for it, in milliseconds since 1970; undefined if never. */
  readonly dueAt?: number;
}

/** What a row holds. */
export type RowContent = Pick<Row, 'value' | 'dueAt'>;

/** The right of one process to work on a row for some time. Others may still read and change the row. */
export interface RowLease {
  /** The row at the moment of the lease. */
  readonly row: Row;
  /** Gives the right back. Without effect when it has lapsed, even if another process has it by now. */
  release(): Promise<void>;
}

/** Which of the due rows. */
export interface DuePage {
  /** At most so many rows. */
  readonly limit: number;
  /** The last row of the previous page. */
  readonly after?: Pick<Row, 'key' | 'dueAt'>;
}

/**
 * Keeps rows for one process or for several that share it. Each method is one short operation: nothing is held
 * between two of them, so that a pool of one connection suffices however many rows are worked on.
 *
 * @example
 * const store: RowStore = postgresStore(pool, { table: 'edgewalk_tokens' });
 */
export interface RowStore {
  /** The row, or undefined when there is none. */
  read(key: string): Promise<Row | undefined>;
  /**
   * Stores the content and returns its new version, but only if the stored version is still `version`; with 0, only if
   * there is no row. Otherwise it changes nothing and returns undefined. Without content it removes the row, and returns
   * the version that was removed.
   */
  swap(key: string, version: number, content: RowContent | undefined): Promise<number | undefined>;
  /** Leases a row for so many milliseconds; undefined while it is leased, and where there is no row. */
  lease(key: string, forMs: number): Promise<RowLease | undefined>;
  /** Rows with a `dueAt` up to `before`, ordered by `dueAt` and then by key. */
  due(before: number, page: DuePage): Promise<readonly Row[]>;
}

/** The methods of a `RowStore`, for checks of what JavaScript passes. */
export const rowStoreMethods = ['read', 'swap', 'lease', 'due'] as const satisfies readonly (keyof RowStore)[];

/** Databases and file systems differ in what they do with control characters and with very long names. */
export const isRowKey = (key: unknown): key is string => typeof key === 'string' && /^[^\p{C}]{1,200}$/u.test(key);

export const rowKeyAdvice = 'write a text of 1 to 200 characters, none of them a control character';

/** Refuses what no store can keep as a key. */
export function checkRowKey(key: unknown, where: string): asserts key is string {
  if (!isRowKey(key)) throw new InvalidArgumentError(where, rowKeyAdvice);
}
