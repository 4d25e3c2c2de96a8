import { Buffer } from 'node:buffer';
import { invalid } from '../errors/failure.js';

/** Where a page of a list begins and how long it is. */
export interface Window {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** A piece of a list. */
export interface Slice<Item> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly cursors: { readonly before: string; readonly after: string } | undefined;
  /** Where the pages beside it begin, in lists that go by offset. */
  readonly offsets?: { readonly next: number; readonly previous: number };
}

/** What a cursor stands for: the item by its id, and its index for rows that have none. */
interface Position {
  readonly index: number;
  readonly id: string;
}

/** Meta's default size of a page, and the largest of most edges. */
const defaultLimit = 25;
const largestLimit = 100;

/** The page size of a request: more than the maximum is reduced to it. */
export function limitOf(text: string | undefined, largest: number = largestLimit): number {
  if (text === undefined) return Math.min(defaultLimit, largest);
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 0) throw invalid('Param limit must be an integer');
  return Math.min(limit, largest);
}

/** Cuts a page out of a list. Items are found by their id, so that new ones at the top do not shift what follows. */
export function slice<Item>(all: readonly Item[], window: Window, idOf: (item: Item) => string): Slice<Item> {
  const ids = all.map(idOf);
  const start = startOf(ids, window);
  const end = window.before === undefined ? start + window.limit : indexAt(ids, window.before);
  const items = all.slice(start, Math.max(start, end));
  const cursor = (index: number) => encodeCursor({ index, id: ids[index] ?? '' });
  return {
    items,
    hasNext: start + items.length < all.length,
    hasPrevious: start > 0,
    cursors: items.length === 0 ? undefined : { before: cursor(start), after: cursor(start + items.length - 1) },
  };
}

/** Cuts a page out of a list that goes by offset. */
export function offsetSlice<Item>(all: readonly Item[], start: number, limit: number): Slice<Item> {
  const items = all.slice(start, start + limit);
  return {
    items,
    hasNext: start + items.length < all.length,
    hasPrevious: start > 0,
    cursors: undefined,
    offsets: { next: start + items.length, previous: Math.max(0, start - limit) },
  };
}

/** Where a page of a feed begins: after the item that the token stands for, or before it on the way back. */
export interface FeedWindow {
  readonly limit: number;
  readonly token?: string | undefined;
  readonly back: boolean;
}

/** Cuts a page out of a feed, which is cut to its span of time already. */
export function feedSlice<Item>(
  all: readonly Item[],
  { limit, token, back }: FeedWindow,
  idOf: (item: Item) => string,
): Slice<Item> {
  const ids = all.map(idOf);
  const at = token === undefined ? -1 : ids.indexOf(decodeCursor(token).id);
  const end = at < 0 ? all.length : at;
  const start = back ? Math.max(0, end - limit) : at + 1;
  const items = all.slice(start, back ? end : start + limit);
  const cursor = (index: number) => encodeCursor({ index: 0, id: ids[index] ?? '' });
  return {
    items,
    hasNext: true,
    hasPrevious: true,
    cursors: { before: cursor(start), after: cursor(start + items.length - 1) },
  };
}

function startOf(ids: readonly string[], { after, before, limit }: Window): number {
  if (before !== undefined) return Math.max(0, indexAt(ids, before) - limit);
  return after === undefined ? 0 : indexAt(ids, after) + 1;
}

function indexAt(ids: readonly string[], cursor: string): number {
  const { index, id } = decodeCursor(cursor);
  const found = id === '' ? -1 : ids.indexOf(id);
  // The item of the cursor may be deleted: then its former position is used.
  return found >= 0 ? found : Math.min(index, ids.length);
}

/** Cursors resemble Meta's, `QVFI…`, and are opaque. */
function encodeCursor({ index, id }: Position): string {
  return Buffer.from(`AQHR${index}:${id}`).toString('base64url');
}

function decodeCursor(cursor: string): Position {
  const match = /^AQHR(\d+):(.*)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (match === null) throw invalid('Invalid cursor');
  return { index: Number(match[1]), id: match[2] ?? '' };
}

/** A link to another page: every parameter of the request, the token too, with another position in the list. */
export function pageLink(address: string, params: Readonly<Record<string, string>>): string {
  return `${address}?${new URLSearchParams(params).toString()}`;
}
