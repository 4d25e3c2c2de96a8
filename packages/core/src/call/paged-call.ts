import * as E from 'fp-ts/lib/Either.js';
import { Call, plan, type WithResponse } from './call.js';
import { type GraphError, TransientError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import { LoopGuard } from './loop-guard.js';
import type { Page, Summary } from './page.js';
import type { GraphRequest } from '../request/request.js';

/** A page on its way, and the request that asked for it. */
type Coming<Item, S> = readonly [GraphRequest, Promise<E.Either<GraphError, Page<Item, S>>>];

/** What Meta takes for a page's size when none is asked for. */
const serverDefault = 25;

/**
 * A list that is not read yet. Awaiting gives the first page, `for await` gives every item of every page.
 *
 * @example for await (const media of api.user.media.get({ fields: ['id', 'like_count'] })) { … }
 */
export class PagedCall<Item, S = Summary> extends Call<Page<Item, S>> implements AsyncIterable<Item> {
  #wanted: number | undefined;
  #ahead = false;

  /** Reads the next page while the current one is being used. */
  prefetch(): this {
    const copy = this.with({});
    copy.#ahead = true;
    return copy;
  }

  override with(options: Parameters<Call<Page<Item, S>>['with']>[0]): this {
    const copy = super.with(options);
    copy.#wanted = this.#wanted;
    copy.#ahead = this.#ahead;
    return copy;
  }

  /** Page by page. Ends where Meta gives no next link, and nowhere else; a chain that runs in circles is an error. */
  async *pages(): AsyncGenerator<Page<Item, S>, void, undefined> {
    const guard = new LoopGuard();
    let coming: Coming<Item, S> | undefined = [this[plan].request, this.either()];
    while (coming !== undefined) {
      const [request, outcome] = coming;
      const page: E.Either<GraphError, Page<Item, S>> = await outcome;
      if (E.isLeft(page)) throw page.left;
      const loop = guard.visit(request, page.right.data);
      if (loop) throw loop;
      const { next } = page.right;
      // Not `either()`: it would chain each page to the one before, and a long walk would keep them all.
      const send = (): Coming<Item, S> | undefined => next && [next[plan].request, next.task()];
      const ahead = this.#ahead ? send() : undefined;
      yield page.right;
      coming = ahead ?? send();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }

  /** The first `count` items, over as many pages as that takes. */
  async *take(count: number): AsyncGenerator<Item, void, undefined> {
    if (!Number.isInteger(count) || count < 0) {
      throw new InvalidArgumentError(
        this[plan].request.operation,
        `take: write a whole number from 0, not ${count}`,
      );
    }
    if (count === 0) return;
    let left = count;
    for await (const item of this) {
      yield item;
      left -= 1;
      if (left === 0) return;
    }
  }

  /** The items as an array, `max` at most: a bound is asked for because lists can be endless. */
  async all({ max }: { readonly max: number }): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this.take(max)) items.push(item);
    return items;
  }

  /** Reads the page. When Meta asks to "reduce the amount of data" the page is halved and the place kept. */
  protected override async run(): Promise<E.Either<GraphError, WithResponse<Page<Item, S>>>> {
    const called = this[plan];
    const asked = called.request.params['limit'];
    const wanted = this.#wanted ?? (typeof asked === 'number' ? asked : undefined);
    let limit = typeof asked === 'number' ? asked : undefined;
    for (;;) {
      const params = limit === undefined ? called.request.params : { ...called.request.params, limit };
      const outcome = await called.client.execute({ ...called, request: { ...called.request, params } })();
      if (E.isRight(outcome)) {
        this.#grow(outcome.right.value.next, limit, wanted);
        return outcome;
      }
      const current: number = limit ?? serverDefault;
      if (!(outcome.left instanceof TransientError && outcome.left.tooMuchData) || current <= 1)
        return outcome;
      limit = Math.floor(current / 2);
    }
  }

  /** After a reduced page succeeds the next one is twice as large, up to what was asked for. */
  #grow(next: PagedCall<Item, S> | undefined, limit: number | undefined, wanted: number | undefined): void {
    if (next === undefined || limit === undefined || limit === wanted) return;
    const goal = wanted ?? serverDefault;
    const { request } = next[plan];
    next.#wanted = goal;
    // The plan of a page that has not been sent yet is ours to adjust.
    Object.assign(next[plan], {
      request: { ...request, params: { ...request.params, limit: Math.min(goal, limit * 2) } },
    });
  }
}
