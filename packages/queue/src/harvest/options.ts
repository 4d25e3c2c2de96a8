import type { Priority } from '@edgewalk/core';
import {
  checkObject,
  hasMethods,
  InvalidArgumentError,
  isCount,
  isFunction,
  may,
  must,
  type Rule,
  word,
} from '@edgewalk/core/declare';

export interface HarvestOptions<Node, Follow extends string | undefined = undefined> {
  /** The node of an account: `(id) => agency.as({ userId: id }).user`, or `(id) => fb.page(id)`. */
  readonly accounts: (account: string) => Node | Promise<Node>;
  /** The edge of the selection whose further pages are read, too: a row for each page. Only the first page by default. */
  readonly follow?: Follow;
  /** How many accounts are read at once; 50 by default. */
  readonly concurrency?: number;
  /** The most accounts in one request; 50 by default, Meta's limit. With Instagram Login each is a request of its own. */
  readonly together?: number;
  /** How long to wait for accounts that are held once all others are read, in milliseconds; 1,000 by default. */
  readonly waitMs?: number;
  /** How long to stand still where the whole app is held, in milliseconds; without bound by default. */
  readonly pauseMs?: number;
  /** Called when it stands still, with the time until when. */
  readonly onPause?: (until: Date) => void;
  /** The priority of the calls; that of the client by default. `low` leaves a fifth of an allowance to others. */
  readonly priority?: Priority;
  /** The time for one request, in milliseconds. */
  readonly timeoutMs?: number;
  /** Ends the harvest: its iterator throws an `AbortError`, and `cursor` says where it goes on. */
  readonly signal?: AbortSignal;
  /** The `cursor` of an earlier harvest of the same accounts, to go on there. */
  readonly cursor?: string | undefined;
}

/** The options without the types of the tree. */
export type HarvestSettings = HarvestOptions<unknown, string | undefined>;

const isMs = (value: unknown): boolean => typeof value === 'number' && value >= 0;

const rules = {
  accounts: must(isFunction, 'give a function: (id) => agency.as({ userId: id }).user'),
  follow: may((value) => typeof value === 'string', "write the name of an edge, such as 'media'"),
  concurrency: may(isCount, 'write a whole number from 1'),
  together: may((value) => isCount(value) && (value as number) <= 50, 'write a whole number from 1 to 50'),
  waitMs: may(isMs, 'write milliseconds, 0 or more'),
  pauseMs: may(isMs, 'write milliseconds, 0 or more'),
  onPause: may(isFunction, 'give a function'),
  priority: word('high', 'normal', 'low'),
  timeoutMs: may((value) => isMs(value) && value !== 0, 'write milliseconds above 0'),
  signal: may(hasMethods('addEventListener'), 'give the signal of an AbortController'),
  cursor: may((value) => typeof value === 'string', 'give the text of `cursor` of an earlier harvest'),
} satisfies Record<keyof HarvestOptions<unknown>, Rule>;

/** Refuses options that are wrong, and what is no list of accounts. */
export function checkHarvest(accounts: unknown, options: unknown, where = 'harvest'): void {
  if (typeof accounts === 'string' || !(isIterable(accounts) || hasMethods(Symbol.asyncIterator)(accounts)))
    throw new InvalidArgumentError(where, 'give the ids of the accounts, as a list or an iterator');
  checkObject(options, where, '{ accounts: (id) => agency.as({ userId: id }).user }', rules);
}

const isIterable = hasMethods(Symbol.iterator);
