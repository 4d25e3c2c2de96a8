import type { PagedCall } from './paged-call.js';

/** What `summary` brings beside a list. */
export type Summary = Readonly<Record<string, unknown>>;

/** Meta's own cursors of a page. Prefer `page.next` and `page.cursor`. */
export interface Cursors {
  readonly before?: string;
  readonly after?: string;
}

/** What a page knows beside its items. */
export interface PageLinks<Item> {
  readonly next?: PagedCall<Item> | undefined;
  readonly previous?: PagedCall<Item> | undefined;
  readonly cursor?: string | undefined;
  readonly cursors?: Cursors | undefined;
  readonly summary?: Summary | undefined;
}

/** One page of a list. It may hold fewer items than asked for, even none, and still not be the last. */
export class Page<Item> {
  readonly data: Item[];
  /** The call that gives the next page; undefined on the last. */
  declare readonly next: PagedCall<Item> | undefined;
  /** The call that gives the previous page; undefined on the first. */
  declare readonly previous: PagedCall<Item> | undefined;
  /** Goes on after this page in another process: `get({ cursor })`. Holds no token; undefined on the last page. */
  declare readonly cursor: string | undefined;
  declare readonly cursors: Cursors | undefined;
  declare readonly summary: Summary | undefined;

  constructor(data: Item[], links: PageLinks<Item> = {}) {
    this.data = data;
    // Not enumerable, so that a page prints, compares and serialises as its items.
    for (const key of ['next', 'previous', 'cursor', 'cursors', 'summary'] as const) {
      Object.defineProperty(this, key, {
        value: links[key],
        enumerable: key === 'summary' && links.summary !== undefined,
      });
    }
  }

  [Symbol.iterator](): IterableIterator<Item> {
    return this.data[Symbol.iterator]();
  }
}
