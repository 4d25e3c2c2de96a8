import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { itemOf, prepareItem, readItem } from './batch-item.js';
import { Call, plan, type Plan, type WithResponse } from './call.js';
import type { GraphClient } from './client.js';
import { identifier, optional, record } from './codec.js';
import type { GraphError } from './errors/kinds.js';
import type { GraphRequest, PreparedRequest } from './request.js';

/** Calls in the shape their values are wanted in. */
export type Batchable = readonly Call<unknown>[] | Readonly<Record<string, Call<unknown>>>;

/** The values of the calls, in the same shape. */
export type BatchValues<C> = { -readonly [K in keyof C]: C[K] extends Call<infer A> ? A : never };

/** One `Either` for each call, in the same shape. */
export type BatchOutcomes<C> = {
  -readonly [K in keyof C]: C[K] extends Call<infer A> ? E.Either<GraphError, A> : never;
};

/** Meta's bound on the operations of one batch request. */
const largestBatch = 50;

type Outcome = E.Either<GraphError, unknown>;
type Shape = Readonly<Record<string, Call<unknown>>>;

/** Several calls as one. Awaiting gives all values, or throws the first failure; `settled()` gives each outcome. */
export class BatchCall<C extends Batchable, Values> extends Call<Values> {
  readonly #client: GraphClient;
  readonly #calls: C;

  constructor(client: GraphClient, calls: C) {
    // The plan only names the call in messages: `run` below sends the requests.
    super({ client, request: batchRequest([], {}), decode: () => E.right(undefined as Values) });
    this.#client = client;
    this.#calls = calls;
  }

  /** One `Either` for each call; never rejects for a call that failed. */
  settled(): Call<BatchOutcomes<C>> {
    return new SettledCall(
      this[plan] as Plan<BatchOutcomes<C>>,
      async () => this.#shape(await this.#outcomes()) as BatchOutcomes<C>,
    );
  }

  override with(): this {
    return this;
  }

  protected override async run(): Promise<E.Either<GraphError, WithResponse<Values>>> {
    const outcomes = await this.#outcomes();
    const failed = outcomes.find(E.isLeft);
    if (failed) return failed;
    const values = outcomes.map((outcome) => (E.isRight(outcome) ? outcome.right : undefined));
    // The values stand in the order and under the keys of the calls, which is what Values says.
    return E.right({ value: this.#shape(values) as Values, status: 200, headers: {} });
  }

  #shape(items: readonly unknown[]): unknown {
    if (Array.isArray(this.#calls)) return items;
    return Object.fromEntries(Object.keys(this.#calls).map((key, index) => [key, items[index]]));
  }

  async #outcomes(): Promise<readonly Outcome[]> {
    const calls = Object.values(this.#calls as Shape);
    // Only graph.facebook.com is known to take batches: elsewhere the calls run side by side.
    if (this.#client.loginOf() !== 'facebook') return Promise.all(calls.map((call) => call.either()));
    const chunks = Array.from({ length: Math.ceil(calls.length / largestBatch) }, (_, index) =>
      calls.slice(index * largestBatch, (index + 1) * largestBatch),
    );
    const writes = calls.some((call) => call[plan].request.method !== 'GET');
    if (!writes) return (await Promise.all(chunks.map((chunk) => this.#send(chunk)))).flat();
    // Writes keep their order.
    const outcomes: Outcome[] = [];
    for (const chunk of chunks) outcomes.push(...(await this.#send(chunk)));
    return outcomes;
  }

  async #send(calls: readonly Call<unknown>[]): Promise<readonly Outcome[]> {
    const prepared = await Promise.all(calls.map((call) => prepareItem(call, this.#client)));
    const ready = prepared.filter((item) => E.isRight(item)).map((item) => item.right);
    const answers = ready.length === 0 ? E.right([]) : await this.#request(ready);
    let next = 0;
    return prepared.map((item, index) => {
      const call = calls[index];
      if (E.isLeft(item) || call === undefined) return item;
      if (E.isLeft(answers)) return answers;
      const answer = answers.right[next];
      next += 1;
      return readItem(answer, item.right, call[plan]);
    });
  }

  async #request(items: readonly PreparedRequest[]): Promise<E.Either<GraphError, readonly unknown[]>> {
    const request = batchRequest(
      items,
      items.every(({ method }) => method === 'GET') ? { repeatable: true } : {},
    );
    const decode = (body: unknown, sent: GraphRequest) => this.#client.decode(Answers, body, sent);
    const outcome = await this.#client.execute<readonly unknown[]>({
      client: this.#client,
      request,
      decode,
    })();
    return E.isLeft(outcome) ? outcome : E.right(outcome.right.value);
  }
}

class SettledCall<A> extends Call<A> {
  readonly #settle: () => Promise<A>;
  constructor(called: Plan<A>, settle: () => Promise<A>) {
    super(called);
    this.#settle = settle;
  }
  protected override async run(): Promise<E.Either<GraphError, WithResponse<A>>> {
    return E.right({ value: await this.#settle(), status: 200, headers: {} });
  }
  override with(): this {
    return this;
  }
}

const Answer = record('batch item', {
  code: t.number,
  body: optional(t.string),
  headers: optional(t.array(record('header', { name: t.string, value: identifier }))),
});
const Answers = t.array(t.union([Answer, t.null]), 'batch answer');

function batchRequest(items: readonly PreparedRequest[], facts: GraphRequest['facts']): GraphRequest {
  const batch = items.map(itemOf);
  return {
    operation: 'batch',
    method: 'POST',
    params: { batch: JSON.stringify(batch), include_headers: true },
    facts,
    options: {},
  };
}
