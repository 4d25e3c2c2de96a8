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

/** Where a page leads. */
export interface PageLinks<Item, S = Summary> {
  readonly next?: PagedCall<Item, S> | undefined;
  readonly previous?: PagedCall<Item, S> | undefined;
  readonly cursor?: string | undefined;
  readonly cursors?: Cursors | undefined;
}

/** One page of a list. It may hold fewer items than asked for, even none, and still not be the last. */
export class ListPage<Item, S = Summary> {
  readonly data: Item[];
  /** What `summary: true` brings: counts, and how the list is ordered. */
  declare readonly summary: S | undefined;
  // Private, so that a page prints, compares and serialises as its items.
  readonly #makeLinks: (() => PageLinks<Item, S>) | undefined;
  #links: PageLinks<Item, S> | undefined;

  /** Links are worked out when one is asked for: who walks on needs neither the way back nor the cursor. */
  constructor(data: Item[], makeLinks?: () => PageLinks<Item, S>, summary?: S) {
    this.data = data;
    this.#makeLinks = makeLinks;
    if (summary !== undefined) this.summary = summary;
  }

  /** The call that gives the next page; undefined on the last. */
  get next(): PagedCall<Item, S> | undefined {
    return this.#linked?.next;
  }

  /** The call that gives the previous page; undefined on the first. */
  get previous(): PagedCall<Item, S> | undefined {
    return this.#linked?.previous;
  }

  /** Resumes after this page in another process: `get({ cursor })`. Holds no token; undefined on the last page. */
  get cursor(): string | undefined {
    return this.#linked?.cursor;
  }

  get cursors(): Cursors | undefined {
    return this.#linked?.cursors;
  }

  get #linked(): PageLinks<Item, S> | undefined {
    return (this.#links ??= this.#makeLinks?.());
  }

  [Symbol.iterator](): IterableIterator<Item> {
    return this.data[Symbol.iterator]();
  }
}
