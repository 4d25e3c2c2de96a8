import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { itemOf, prepareItem, readItem, secretsIn, sharedFailure } from './batch-item.js';
import { Call, plan, type Plan, type WithResponse } from './call.js';
import type { GraphClient } from '../client/client.js';
import { type Flatten, identifier, optional, record } from '../codec/codec.js';
import type { GraphError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import { verifiable } from './lost-write.js';
import { checkCallOptions } from '../client/options.js';
import { inPasses } from './batch-passes.js';
import { type CallOptions, filesIn, type GraphRequest, type PreparedRequest } from '../request/request.js';
import { allSecretsOf, isClient, optionsOf } from '../client/secrets.js';
import { systemTimer } from '../policy/timer.js';

/** Calls in the shape their values are wanted in. */
export type Batchable = readonly Call<unknown>[] | Readonly<Record<string, Call<unknown>>>;

type ValueOf<C> = C extends Call<infer A> ? A : never;

/** The values of the calls, in the same shape. */
export type BatchValues<C> = C extends readonly unknown[]
  ? { -readonly [K in keyof C]: ValueOf<C[K]> }
  : Flatten<{ -readonly [K in keyof C]: ValueOf<C[K]> }>;

/** One `Either` for each call, in the same shape. */
export type BatchOutcomes<C> = C extends readonly unknown[]
  ? { -readonly [K in keyof C]: E.Either<GraphError, ValueOf<C[K]>> }
  : Flatten<{ -readonly [K in keyof C]: E.Either<GraphError, ValueOf<C[K]>> }>;

/** Meta's bound on the operations of one batch request. */
const largestBatch = 50;

type Outcome = E.Either<GraphError, unknown>;
type Shape = Readonly<Record<string, Call<unknown>>>;

/** Several calls as one. Awaiting gives all values, or throws the first failure; `settled()` gives each outcome. */
export class BatchCall<C extends Batchable, Values> extends Call<Values> {
  readonly #client: GraphClient;
  readonly #calls: C;

  constructor(client: GraphClient, calls: C, options: CallOptions = {}) {
    for (const call of Object.values(calls as Shape)) checkBatchable(call);
    // The plan only names the call in messages: `run` below sends the requests.
    super({ client, request: batchRequest([], {}, options), decode: () => E.right(undefined as Values) });
    this.#client = client;
    this.#calls = calls;
  }

  /** One `Either` for each call; never rejects for a call that failed. */
  settled(): Call<BatchOutcomes<C>> {
    return new SettledCall(
      this[plan] as Plan<BatchOutcomes<C>>,
      async (options) => this.#shape(await this.#outcomes(options)) as BatchOutcomes<C>,
    );
  }

  override with(options: CallOptions): this {
    checkCallOptions(options, 'batch');
    // Nobody extends a batch.
    return new BatchCall(this.#client, this.#calls, { ...this.#options, ...options }) as this;
  }

  get #options(): CallOptions {
    return this[plan].request.options;
  }

  protected override async run(): Promise<E.Either<GraphError, WithResponse<Values>>> {
    const outcomes = await this.#outcomes(this.#options);
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

  async #outcomes(options: CallOptions): Promise<readonly Outcome[]> {
    const calls = Object.values(this.#calls as Shape);
    // Only graph.facebook.com is known to take batches: elsewhere the calls run side by side.
    if (this.#client.loginOf(options) !== 'facebook')
      return Promise.all(calls.map((call) => call.with(options).task()));
    const send = (chunk: readonly Call<unknown>[]) => this.#send(chunk, options);
    const sizes = optionsOf(this.#client).retry === false ? [largestBatch] : [largestBatch, 25, 10];
    return inPasses(calls, sizes, send);
  }

  async #send(calls: readonly Call<unknown>[], options: CallOptions): Promise<readonly Outcome[]> {
    const prepared = await Promise.all(calls.map((call) => prepareItem(call, this.#client)));
    const ready = prepared.filter((item) => E.isRight(item)).map((item) => item.right);
    const sentAt = systemTimer.now();
    const answers = ready.length === 0 ? E.right([]) : await this.#request(ready, options);
    const shared = { client: this.#client, secrets: await allSecretsOf(this.#client, options) };
    let next = 0;
    return prepared.map((item, index) => {
      const call = calls[index];
      if (E.isLeft(item) || call === undefined) return item;
      const answer = E.isRight(answers) ? answers.right[next] : undefined;
      next += 1;
      const outcome = E.isLeft(answers)
        ? E.left(sharedFailure(answers.left, item.right))
        : readItem(answer, item.right, call[plan], shared);
      return E.isLeft(outcome) ? E.left(verifiable(outcome.left, call[plan], sentAt, systemTimer)) : outcome;
    });
  }

  async #request(
    items: readonly PreparedRequest[],
    options: CallOptions,
  ): Promise<E.Either<GraphError, readonly unknown[]>> {
    const repeatable = items.every(({ method }) => method === 'GET');
    const request = batchRequest(items, repeatable ? { repeatable } : {}, options);
    const decode = (body: unknown, sent: GraphRequest) => this.#client.decode(Answers, body, sent);
    const outcome = await this.#client.execute<readonly unknown[]>({
      client: this.#client,
      request,
      decode,
    })();
    return E.isLeft(outcome) ? outcome : E.right(outcome.right.value);
  }
}

function checkBatchable(call: Call<unknown>): void {
  const { client, request } = call[plan];
  if (!isClient(client))
    throw new InvalidArgumentError('batch', `${request.operation} is a call of its own: await it by itself`);
  const { upload, host } = request.facts;
  if (upload === undefined && host === undefined && filesIn(request.params) === undefined) return;
  throw new InvalidArgumentError('batch', 'files and videos go to hosts of their own: await it by itself');
}

class SettledCall<A> extends Call<A> {
  readonly #settle: (options: CallOptions) => Promise<A>;
  constructor(called: Plan<A>, settle: (options: CallOptions) => Promise<A>) {
    super(called);
    this.#settle = settle;
  }
  protected override async run(): Promise<E.Either<GraphError, WithResponse<A>>> {
    return E.right({ value: await this.#settle(this[plan].request.options), status: 200, headers: {} });
  }
  override with(options: CallOptions): this {
    checkCallOptions(options, 'batch');
    const { request, ...rest } = this[plan];
    const changed = { ...rest, request: { ...request, options: { ...request.options, ...options } } };
    // Nobody extends it.
    return new SettledCall(changed, this.#settle) as this;
  }
}

const Answer = record('batch item', {
  code: t.number,
  body: optional(t.string),
  headers: optional(t.array(record('header', { name: t.string, value: identifier }))),
});
const Answers = t.array(t.union([Answer, t.null]), 'batch answer');

function batchRequest(
  items: readonly PreparedRequest[],
  facts: GraphRequest['facts'],
  options: CallOptions,
): GraphRequest {
  const batch = items.map(itemOf);
  return {
    operation: 'batch',
    method: 'POST',
    params: { batch: JSON.stringify(batch), include_headers: true },
    facts,
    options,
    secrets: items.flatMap(secretsIn),
    calls: items.length,
  };
}
