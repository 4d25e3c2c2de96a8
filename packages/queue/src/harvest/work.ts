import { InvalidArgumentError } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import type { HarvestAccount } from './row.js';

/** An account that is being read. It stays the same object until its last row is handed out. */
export interface Work {
  readonly account: string;
  /** Where the next request begins. */
  page: string | undefined;
  halved: number;
  /** Where the first row begins that was not handed out yet: what a cursor names. */
  open: string | undefined;
  /** Failures in a row that may pass, and the last of them. */
  failures: number;
  failure?: Error;
  /** The pages of it that were read, where a list is followed: one that comes again is a loop. */
  readonly pages: Set<string>;
  /** How often it was refused together with all others of its request. */
  refusedTogether: number;
}

const accountAdvice = "write the id of an account, such as '17841400000000001', or { account, cursor }";

/** Work on an account. */
export function workOn(given: HarvestAccount): Work {
  const { account, cursor } =
    typeof given === 'string' ? { account: given } : isObject(given) ? given : { account: '' };
  const isRight =
    typeof account === 'string' && account.trim() !== '' && (cursor === undefined || typeof cursor === 'string');
  if (!isRight) throw new InvalidArgumentError('harvest', `accounts: ${accountAdvice}`);
  return { account, page: cursor, open: cursor, halved: 0, failures: 0, refusedTogether: 0, pages: new Set() };
}

interface Position {
  readonly version: 1;
  /** What is followed: pages of another list are no position in this one. */
  readonly follow: string | null;
  /** How many of the accounts were begun. */
  readonly taken: number;
  /** Those that were begun and are not over, with the page that is next. */
  readonly open: readonly (readonly [account: string, page: string | null])[];
}

/** The position of a harvest as a text, without a token. */
export function encodePosition(taken: number, works: Iterable<Work>, follow: string | undefined): string {
  const open = Array.from(works, ({ account, open: page }) => [account, page ?? null] as const);
  return JSON.stringify({ version: 1, follow: follow ?? null, taken, open } satisfies Position);
}

/** Reads the position that the caller gives. */
export function decodePosition(cursor: string, follow: string | undefined): { taken: number; works: Work[] } {
  const found = parse(cursor);
  if (!isPosition(found))
    throw new InvalidArgumentError('harvest', 'cursor: give the text of `cursor` of an earlier harvest');
  if (found.follow !== (follow ?? null))
    throw new InvalidArgumentError(
      'harvest',
      `cursor: it is of a harvest that follows ${JSON.stringify(found.follow)}`,
    );
  return {
    taken: found.taken,
    works: found.open.map(([account, page]) => workOn({ account, cursor: page ?? undefined })),
  };
}

const isPosition = (value: unknown): value is Position =>
  isObject(value) &&
  value['version'] === 1 &&
  (value['follow'] === null || typeof value['follow'] === 'string') &&
  Number.isSafeInteger(value['taken']) &&
  Number(value['taken']) >= 0 &&
  Array.isArray(value['open']) &&
  value['open'].every(isEntry);

const isEntry = (entry: unknown): boolean =>
  Array.isArray(entry) && typeof entry[0] === 'string' && (entry[1] === null || typeof entry[1] === 'string');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
