import { showCaller } from '../errors/caller.js';
import * as E from '../errors/either.js';
import { type GraphError, TransientError } from '../errors/kinds.js';
import { checkObject } from '../errors/options.js';
import { InvalidArgumentError } from '../errors/program.js';
import type { GraphRequest } from '../request/request.js';
import { Call, plan } from './call.js';
import { LoopGuard } from './loop-guard.js';
import { execute } from './pipeline.js';
import type { Outcome } from './plan.js';

/** A requested page and its request. */
type PendingPage<Item, S> = readonly [GraphRequest, Promise<E.Either<GraphError, ListPage<Item, S>>>];

/** Meta's page size when the request has none. */
const serverDefault = 25;

/**
 * A list that has not been read. Awaiting returns the first page, `for await` yields every item of every page.
 *
 * @example for await (const media of api.user.media.get({ fields: ['id', 'like_count'] })) { … }
 */
export class PagedCall<Item, S = Summary> extends Call<ListPage<Item, S>> implements AsyncIterable<Item> {
  #prefetches = false;

  /** Requests the next page while the caller uses the current one. */
  prefetch(): this {
    const copy = this.with({});
    copy.#prefetches = true;
    return copy;
  }

  override with(options: Parameters<Call<ListPage<Item, S>>['with']>[0]): this {
    const copy = super.with(options);
    copy.#prefetches = this.#prefetches;
    return copy;
  }

  /** Yields page after page, until Meta gives no next link; a chain of links that loops is an error. */
  async *pages(): AsyncGenerator<ListPage<Item, S>, void, undefined> {
    const guard = new LoopGuard();
    let pending: PendingPage<Item, S> | undefined = [this[plan]().request, this.either()];
    while (pending !== undefined) {
      const [request, outcome] = pending;
      const page: E.Either<GraphError, ListPage<Item, S>> = await outcome;
      if (E.isLeft(page)) throw this.#shown(page.left);
      const loop = guard.visit(request, page.right.data);
      if (loop) throw this.#shown(loop);
      const { next } = page.right;
      // Not `either()`: it would chain each page to the previous one, and a long walk would keep all of them.
      const send = (): PendingPage<Item, S> | undefined => next && [next[plan]().request, next.task()];
      const prefetched = this.#prefetches ? send() : undefined;
      yield page.right;
      pending = prefetched ?? send();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }

  /** Yields the first `count` items, from as many pages as needed. */
  async *take(count: number): AsyncGenerator<Item, void, undefined> {
    if (!Number.isInteger(count) || count < 0) {
      throw new InvalidArgumentError(this[plan]().request.operation, `take: write a whole number from 0, not ${count}`);
    }
    if (count === 0) return;
    let left = count;
    for await (const item of this) {
      yield item;
      left -= 1;
      if (left === 0) return;
    }
  }

  /** The items as an array, at most `max`, which is required because lists can be endless. */
  async all(options: { readonly max: number }): Promise<Item[]> {
    checkObject(options, this[plan]().request.operation, '{ max: 1000 }');
    const { max } = options;
    const items: Item[] = [];
    for await (const item of this.take(max)) items.push(item);
    return items;
  }

  #shown(error: GraphError): GraphError {
    const methods = ['all', 'take', Symbol.asyncIterator, 'pages'];
    return showCaller(error, ...methods.map((name): unknown => Reflect.get(PagedCall.prototype, name)));
  }

  /** Reads the page. When Meta responds "reduce the amount of data", halves the page at the same position. */
  protected override async run(): Promise<Outcome<ListPage<Item, S>>> {
    const own = this[plan]();
    if (own.client === undefined) return own.run(own.request);
    for (let { request } = own; ;) {
      const outcome = await execute({ ...own, request });
      const smaller = E.isLeft(outcome) ? halvePage(request, outcome.left) : undefined;
      if (smaller === undefined) return outcome;
      request = smaller;
    }
  }
}

function halvePage(request: GraphRequest, error: GraphError): GraphRequest | undefined {
  if (!(error instanceof TransientError && error.tooMuchData)) return undefined;
  // `client.edge` takes parameters as texts, too.
  const limit = Number(request.params['limit'] ?? serverDefault);
  if (!(limit > 1 && limit < Number.POSITIVE_INFINITY)) return undefined;
  const { fullLimit = limit, params } = request;
  return { ...request, fullLimit, params: { ...params, limit: Math.floor(limit / 2) } };
}

/** The summary of a list whose edge declares none. */
export interface Summary {
  readonly [name: string]: unknown;
}

/** Meta's own cursors of a page. Prefer `page.next` and `page.cursor`. */
export interface Cursors {
  readonly before?: string;
  readonly after?: string;
}

/** The links of a page. */
export interface PageLinks<Item, S = Summary> {
  readonly next?: PagedCall<Item, S> | undefined;
  readonly previous?: PagedCall<Item, S> | undefined;
  readonly cursor?: string | undefined;
  readonly cursors?: Cursors | undefined;
}

/** One page of a list. It may have fewer items than requested, even none, and still not be the last. */
export class ListPage<Item, S = Summary> {
  readonly data: Item[];
  /** The result of `summary: true`: counts, and the order of the list. */
  declare readonly summary: S | undefined;
  // Private, so that a page prints, compares and serialises as its data.
  readonly #makeLinks: (() => PageLinks<Item, S>) | undefined;
  #links: PageLinks<Item, S> | undefined;

  /** Links are computed at their first use: a walk needs neither the previous page nor the cursor. */
  constructor(data: Item[], makeLinks?: () => PageLinks<Item, S>, summary?: S) {
    if (!Array.isArray(data)) throw new InvalidArgumentError('ListPage', 'give a list of items');
    this.data = data;
    this.#makeLinks = makeLinks;
    if (summary !== undefined) this.summary = summary;
  }

  /** The call that reads the next page; undefined on the last. */
  get next(): PagedCall<Item, S> | undefined {
    return ListPage.#linksOf(this)?.next;
  }

  /** The call that reads the previous page; undefined on the first. */
  get previous(): PagedCall<Item, S> | undefined {
    return ListPage.#linksOf(this)?.previous;
  }

  /** Resumes after this page, also in another process: `get({ cursor })`. Contains no token; undefined on the last page. */
  get cursor(): string | undefined {
    return ListPage.#linksOf(this)?.cursor;
  }

  get cursors(): Cursors | undefined {
    return ListPage.#linksOf(this)?.cursors;
  }

  /** A copy that kept the prototype, such as lodash makes, has the items and no links, as any other copy. */
  static #linksOf<I, T>(page: ListPage<I, T>): PageLinks<I, T> | undefined {
    return #makeLinks in page ? (page.#links ??= page.#makeLinks?.()) : undefined;
  }
}

// What passes data on, such as React to its client components, refuses instances of classes, which it recognises by the
// length of their prototype chain, and turns whatever can be iterated into a bare array.
const own = Object.getOwnPropertyDescriptors(ListPage.prototype);
Object.defineProperties(ListPage.prototype, { ...Object.getOwnPropertyDescriptors(Object.prototype), ...own });
Object.setPrototypeOf(ListPage.prototype, null);
