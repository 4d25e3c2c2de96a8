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
  /** What `summary: true` brings: counts, and how the list is ordered. */
  declare readonly summary: S | undefined;
  // Out of sight, so that a page prints, compares and serialises as its items.
  readonly #links: PageLinks<Item, S>;

  constructor(data: Item[], links: PageLinks<Item, S> = {}) {
    this.data = data;
    this.#links = links;
    if (links.summary !== undefined) this.summary = links.summary;
  }

  /** The call that gives the next page; undefined on the last. */
  get next(): PagedCall<Item, S> | undefined {
    return this.#links.next;
  }

  /** The call that gives the previous page; undefined on the first. */
  get previous(): PagedCall<Item, S> | undefined {
    return this.#links.previous;
  }

  /** Goes on after this page in another process: `get({ cursor })`. Holds no token; undefined on the last page. */
  get cursor(): string | undefined {
    return this.#links.cursor;
  }

  get cursors(): Cursors | undefined {
    return this.#links.cursors;
  }

  [Symbol.iterator](): IterableIterator<Item> {
    return this.data[Symbol.iterator]();
  }
}
