import * as E from '../errors/either.js';
import type { Flatten, Login } from '../codec/record.js';
import type { GraphError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import { loginOf } from '../request/host.js';
import { checkObject } from '../errors/options.js';
import { filesIn } from '../request/prepare.js';
import type { CallOptions } from '../request/request.js';
import { givenName, neededNames } from './batch-names.js';
import { isLinked } from './batch-needs.js';
import { inPasses } from './batch-passes.js';
import { sendBatch } from './batch-request.js';
import { Call, plan } from './call.js';
import { type ClientInternals, internals, internalsIn } from './client-internals.js';
import { namingRequest } from './composed-call.js';
import { composeReceived, type RequestPlan } from './plan.js';

/** The calls of a batch: an array, or an object whose keys name the values. */
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

/** Meta's limit on the operations of one batch request. */
const largestBatch = 50;

type Outcome = E.Either<GraphError, unknown>;

/** Several calls as one. Awaiting returns all values, or throws the first failure; `settled()` returns each outcome. */
export class BatchCall<C extends Batchable, Values> extends Call<Values> {
  readonly #client: ClientInternals;
  readonly #calls: C;

  constructor(client: { [internals](): ClientInternals }, calls: C, options: CallOptions = {}) {
    const own = internalsIn(client, 'batch');
    if (!Array.isArray(calls)) checkObject(calls, 'batch', '{ me: api.user.get() }, or a list of calls');
    const all = Object.values(calls as Record<string, Call<unknown>>);
    checkBatch(all.map(batchablePlan), loginOf(own.settings, options));
    super({
      request: batchName(options),
      run: async (request) => {
        const outcomes = await runBatch(all, own, request.options);
        const failed = outcomes.find(E.isLeft);
        if (failed) return failed;
        const values = outcomes.map((outcome) => (E.isRight(outcome) ? outcome.right : undefined));
        // The values have the order and the keys of the calls, as `Values` declares.
        return E.right(composeReceived(shapeLike(calls, values) as Values));
      },
    });
    this.#client = own;
    this.#calls = calls;
  }

  /** One `Either` for each call; never rejects for a call that failed. */
  settled(): Call<BatchOutcomes<C>> {
    const all = Object.values(this.#calls as Record<string, Call<unknown>>);
    return new Call({
      request: this[plan]().request,
      run: async ({ options }) =>
        E.right(
          composeReceived(shapeLike(this.#calls, await runBatch(all, this.#client, options)) as BatchOutcomes<C>),
        ),
    });
  }

  override with(options: CallOptions): this {
    // Checks the options and merges them with the earlier ones.
    const merged = new Call(this[plan]()).with(options)[plan]().request.options;
    // No class extends BatchCall.
    return new BatchCall({ [internals]: () => this.#client }, this.#calls, merged) as this;
  }
}

const batchName = (options: CallOptions) => namingRequest({ operation: 'batch', method: 'POST', path: '' }, options);

function batchablePlan(call: Call<unknown>): RequestPlan<unknown> {
  if (!(call instanceof Call))
    throw new InvalidArgumentError('batch', 'give calls that were not awaited, such as api.user.get()');
  const own = call[plan]();
  const { operation, params, facts } = own.request;
  if (own.client === undefined)
    throw new InvalidArgumentError('batch', `${operation} is a call of its own: await it by itself`);
  for (const name of ['baseUrl', 'priority'] as const)
    if (own.request.options[name] !== undefined) throw refuse(`${operation}: ${name}: give it to the batch`);
  if (facts.upload !== undefined || facts.host !== undefined)
    throw refuse(`${operation}: uploads and videos go to hosts of their own: await it by itself`);
  // Meta takes the file of a call as its source, whatever the name of its part.
  if (Object.keys(filesIn(params) ?? {}).every((name) => name === 'source')) return own;
  throw refuse(`${operation}: a batch takes one file of a call, its source: await it by itself`);
}

const refuse = (advice: string) => new InvalidArgumentError('batch', advice);

/** Checks what the calls need of each other. */
function checkBatch(plans: readonly RequestPlan<unknown>[], login: Login): void {
  const earlier = new Set<string>();
  for (const each of plans) {
    const { operation } = each.request;
    if (neededNames(each).some((name) => !earlier.has(name)))
      throw refuse(`${operation} needs the result of a call that is not before it in the batch: put that call first`);
    const name = givenName(each);
    if (name === undefined) continue;
    if (earlier.has(name)) throw refuse(`${operation} has the name of a call before it: give each a name of its own`);
    earlier.add(name);
  }
  if (!plans.some(isLinked)) return;
  if (login !== 'facebook') throw refuse('calls that need each other need a batch, which only Facebook Login has');
  if (plans.length > largestBatch) throw refuse(`calls that need each other fit into one batch of ${largestBatch}`);
}

async function runBatch(
  calls: readonly Call<unknown>[],
  client: ClientInternals,
  options: CallOptions,
): Promise<readonly Outcome[]> {
  // Only graph.facebook.com is known to accept batches: elsewhere the calls run in parallel.
  if (loginOf(client.settings, options) !== 'facebook')
    return Promise.all(calls.map((call) => alone(call, options).task()));
  const plans = calls.map(batchablePlan);
  const isWhole = client.settings.retry.policy === false || plans.some(isLinked);
  return inPasses(plans, isWhole ? [largestBatch] : [largestBatch, 25, 10], (chunk) =>
    sendBatch(chunk, client, options),
  );
}

/** A call of a batch that is sent by itself: its own time and signal hold beside those of the batch. */
function alone(call: Call<unknown>, { signal, ...options }: CallOptions): Call<unknown> {
  const own = call[plan]().request.options;
  const signals = [own.signal, signal].filter((each) => each !== undefined);
  const times = [own.timeoutMs, options.timeoutMs].filter((each) => each !== undefined);
  return call.with({
    ...options,
    ...(times.length === 2 && { timeoutMs: Math.min(...times) }),
    ...(signals[0] && { signal: signals.length === 2 ? AbortSignal.any(signals) : signals[0] }),
  });
}

/** The items under the keys of the calls. */
function shapeLike(calls: Batchable, items: readonly unknown[]): unknown {
  if (Array.isArray(calls)) return items;
  return Object.fromEntries(Object.keys(calls).map((key, index) => [key, items[index]]));
}
