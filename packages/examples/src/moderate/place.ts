import type { Remark } from './rules.js';

/** A comment as a place shows it. */
export interface Found extends Remark {
  /** When it was written, as Meta writes it: these texts sort by time. */
  readonly at: string;
  /** Hidden, the account's own, or answered by the account: there is nothing left to do. */
  readonly settled: boolean;
}

/** Where people comment. */
export interface Place {
  readonly name: string;
  /** The comments of recent posts, in any order. */
  comments(): AsyncIterable<Found>;
  hide(id: string): PromiseLike<unknown>;
  reply(id: string, message: string): PromiseLike<unknown>;
}
