import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { plainAnswer } from './answer.js';
import type { GraphError } from '../errors/kinds.js';
import type { Usage } from '../wire/usage.js';
import { checkCallOptions } from '../client/options.js';
import { type CallOptions, type GraphRequest, pathOf, type Subject } from '../request/request.js';

export type { CallOptions } from '../request/request.js';

/** What sends the request of a plan: a client, or a login. */
export interface Executor {
  execute<A>(plan: Plan<A>): TaskEither<GraphError, WithResponse<A>>;
  readonly account?: Subject | undefined;
}

/** What is sent and how the answer is read. */
export interface Plan<A> {
  readonly client: Executor;
  readonly request: GraphRequest;
  readonly decode: (body: unknown, request: GraphRequest) => E.Either<GraphError, A>;
  /** An error known beforehand: it is given without sending anything. */
  readonly failure?: GraphError;
}

/** A value together with what came beside it. */
export interface WithResponse<A> {
  readonly value: A;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The version Meta served, which an expired or unknown one is silently replaced by. */
  readonly version?: string;
  readonly usage?: Usage;
  readonly traceId?: string;
}

/** Where batch and paging find the plan of a call; not for users. */
export const plan: unique symbol = Symbol('plan');

/**
 * A request that is not sent yet. Awaiting it sends it, once, however often it is awaited.
 *
 * @example const me = await api.user.get();
 * @example const outcome = await api.user.get().either();   // Either<GraphError, …>
 * @example const program = api.user.get().task;             // TaskEither: sends afresh each run
 */
export class Call<A> implements PromiseLike<A> {
  readonly #plan: Plan<A>;
  #sent: Promise<E.Either<GraphError, WithResponse<A>>> | undefined;

  constructor(calledPlan: Plan<A>) {
    this.#plan = calledPlan;
  }

  // Not a member of its own: whatever copies or serialises a call must not find a token in it.
  get [plan](): Plan<A> {
    return this.#plan;
  }

  /** Sends the request. A subclass may send more than one. */
  protected run(): Promise<E.Either<GraphError, WithResponse<A>>> {
    return this[plan].client.execute(this[plan])();
  }

  #once(): Promise<E.Either<GraphError, WithResponse<A>>> {
    return (this.#sent ??= this.run());
  }

  /** The value, or the error as a value; never rejects. */
  async either(): Promise<E.Either<GraphError, A>> {
    const outcome = await this.#once();
    return E.isLeft(outcome) ? outcome : E.right(outcome.right.value);
  }

  /** The call as a fp-ts program. Each run sends afresh. */
  get task(): TaskEither<GraphError, A> {
    return async () => {
      const outcome = await this.run();
      return E.isLeft(outcome) ? outcome : E.right(outcome.right.value);
    };
  }

  /** The value with status, headers, served version, usage and trace id. */
  async withResponse(): Promise<WithResponse<A>> {
    const outcome = await this.#once();
    if (E.isLeft(outcome)) throw outcome.left;
    return plainAnswer(outcome.right);
  }

  /** The same call, which the signal can abort. */
  signal(signal: AbortSignal): this {
    return this.with({ signal });
  }

  /** The same call with other options. */
  with(options: CallOptions): this {
    const { request, ...rest } = this[plan];
    checkCallOptions(options, request.operation);
    const changed: Plan<A> = {
      ...rest,
      request: { ...request, options: { ...request.options, ...options } },
    };
    // Every subclass is constructed from a plan alone.
    return new (this.constructor as new (changed: Plan<A>) => this)(changed);
  }

  // A Call is awaitable by design: that is how it is sent.
  // oxlint-disable-next-line unicorn/no-thenable
  then<B = A, C = never>(
    onValue?: ((value: A) => B | PromiseLike<B>) | null,
    onError?: ((error: unknown) => C | PromiseLike<C>) | null,
  ): Promise<B | C> {
    return this.#once().then(valueOrThrow).then(onValue, onError);
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

  /** Readable in a console or a debugger, and sends nothing. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    const { request } = this[plan];
    return `${this.constructor.name} { ${request.method} ${pathOf(request)}, not a promise: await it }`;
  }
}

function valueOrThrow<A>(outcome: E.Either<GraphError, WithResponse<A>>): A {
  if (E.isLeft(outcome)) throw outcome.left;
  return outcome.right.value;
}
