import type { PagedCall } from './paged-call.js';

/** What comes beside a list whose summary Edgewalk does not know. */
export interface Summary {
  readonly [name: string]: unknown;
}

/** Meta's own cursors of a page. Prefer `page.next` and `page.cursor`. */
export interface Cursors {
  readonly before?: string;
  readonly after?: string;
}

/** What a page knows beside its items. */
export interface PageLinks<Item, S = Summary> {
  readonly next?: PagedCall<Item, S> | undefined;
  readonly previous?: PagedCall<Item, S> | undefined;
  readonly cursor?: string | undefined;
  readonly cursors?: Cursors | undefined;
  readonly summary?: S | undefined;
}

/** One page of a list. It may hold fewer items than asked for, even none, and still not be the last. */
export class Page<Item, S = Summary> {
  readonly data: Item[];
  /** The call that gives the next page; undefined on the last. */
  declare readonly next: PagedCall<Item, S> | undefined;
  /** The call that gives the previous page; undefined on the first. */
  declare readonly previous: PagedCall<Item, S> | undefined;
  /** Goes on after this page in another process: `get({ cursor })`. Holds no token; undefined on the last page. */
  declare readonly cursor: string | undefined;
  declare readonly cursors: Cursors | undefined;
  /** What `summary: true` brings: counts, and how the list is ordered. */
  declare readonly summary: S | undefined;

  constructor(data: Item[], links: PageLinks<Item, S> = {}) {
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
