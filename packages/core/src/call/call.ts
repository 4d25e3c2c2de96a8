// call: lazy calls, their pages and batches; pipeline.ts runs one from the token to the decoded response.
import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import { showCaller } from '../errors/caller.js';
import { InvalidArgumentError } from '../errors/program.js';
import { redactHeaders } from '../errors/redact.js';
import { metadataOf, type ResponseMetadata } from '../policy/response-metadata.js';
import { checkCallOptions } from '../request/call-options.js';
import { loginOf } from '../request/host.js';
import { type CallOptions, pathOf } from '../request/request.js';
import { unexpected } from './outcome.js';
import { execute } from './pipeline.js';
import type { Outcome, Plan } from './plan.js';

/** A value, with the status and the headers of its response. */
export interface WithResponse<A> extends ResponseMetadata {
  readonly value: A;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The key under which batch and paging find the plan of a call; not for users. */
export const plan: unique symbol = Symbol('plan');

/**
 * A request that has not been sent. Awaiting it sends it once, however often it is awaited.
 *
 * @example const me = await api.user.get();
 * @example const outcome = await api.user.get().either();   // Either<GraphError, …>
 * @example const program = api.user.get().task;             // TaskEither: each run sends again
 */
export class Call<A> implements PromiseLike<A> {
  readonly #plan: Plan<A>;
  #sent: Promise<Outcome<A>> | undefined;

  constructor(callPlan: Plan<A>) {
    if ((callPlan as Partial<Plan<A>> | null | undefined)?.request === undefined)
      throw new InvalidArgumentError(new.target.name, 'a client makes calls: client.get(id)');
    this.#plan = callPlan;
  }

  // A method: a copy or a printout of a call must not contain a token, not even one that calls getters.
  [plan](): Plan<A> {
    return this.#plan;
  }

  /** Sends the request. A subclass may send more than one. */
  protected run(): Promise<Outcome<A>> {
    const own = this.#plan;
    return own.client === undefined ? own.run(own.request) : execute(own);
  }

  #once(): Promise<Outcome<A>> {
    return (this.#sent ??= this.#send());
  }

  /** Whatever is thrown inside, by the code of the caller's or this library's, is a failure as a value. */
  async #send(): Promise<Outcome<A>> {
    try {
      return await this.run();
    } catch (thrown) {
      return E.left(unexpected(thrown, this.#plan.request));
    }
  }

  /** The value, or the error as a value; never rejects. */
  async either(): Promise<E.Either<GraphError, A>> {
    const outcome = await this.#once();
    if (E.isRight(outcome)) return E.right(outcome.right.value);
    showCaller(outcome.left, Reflect.get(Call.prototype, 'either'));
    return outcome;
  }

  /** The call as an fp-ts program. Each run sends it again. */
  get task(): E.TaskEither<GraphError, A> {
    const send = async () => {
      const outcome = await this.#send();
      if (E.isRight(outcome)) return E.right(outcome.right.value);
      showCaller(outcome.left, send);
      return outcome;
    };
    return send;
  }

  /** The value with status, headers, served version, usage and trace id. */
  async withResponse(): Promise<WithResponse<A>> {
    const outcome = await this.#once();
    if (E.isLeft(outcome)) throw showCaller(outcome.left, Reflect.get(Call.prototype, 'withResponse'));
    const { value, response, secrets } = outcome.right;
    const headers = redactHeaders(response.headers, secrets);
    return { value, status: response.status, headers, ...metadataOf(response, secrets) };
  }

  /** The same call with a signal that aborts it. */
  signal(signal: AbortSignal): this {
    return this.with({ signal });
  }

  /** The same call with other options. */
  with(changes: CallOptions): this {
    const { request, client } = this.#plan;
    checkCallOptions(changes, request.operation);
    const options = { ...request.options, ...changes };
    const login = client === undefined ? request.login : loginOf(client.settings, options);
    // Every subclass is constructed from a plan alone.
    return new (this.constructor as new (changed: Plan<A>) => this)({
      ...this.#plan,
      request: { ...request, login, options },
    });
  }

  // A Call is awaitable by design: awaiting sends it.
  // oxlint-disable-next-line unicorn/no-thenable
  then<B = A, C = never>(
    onValue?: ((value: A) => B | PromiseLike<B>) | null,
    onError?: ((error: unknown) => C | PromiseLike<C>) | null,
  ): Promise<B | C> {
    return this.#once().then<B | C, C>((outcome) => {
      // What is not a function is ignored, as by a promise.
      if (E.isRight(outcome))
        return typeof onValue === 'function' ? onValue(outcome.right.value) : (outcome.right.value as unknown as B);
      return reject(outcome.left).then(onValue, onError);
    }, onError);
  }

  catch<C>(onError: (error: unknown) => C | PromiseLike<C>): Promise<A | C> {
    return this.then(undefined, onError);
  }

  finally(onEnd: () => void): Promise<A> {
    return this.then((value) => value).finally(onEnd);
  }

  get [Symbol.toStringTag](): string {
    return 'Call';
  }

  /** Makes a call readable in a console or a debugger, and sends nothing. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    const { request } = this.#plan;
    return `${this.constructor.name} { ${request.method} ${pathOf(request)}, not a promise: await it }`;
  }
}

const turn = Promise.resolve();

/** Rejects in a chain of awaits: only there the runtime knows who awaits. */
async function reject(error: GraphError): Promise<never> {
  // Whoever awaits is linked to this promise after two turns of the queue.
  await turn;
  await turn;
  throw showCaller(error, reject);
}
