import type * as E from '../errors/either.js';
import type { Login } from '../codec/record.js';
import type { AbortError, RateLimitError } from '../errors/kinds.js';
import type { AllowanceId } from './allowance.js';
import type { Caller } from './allowance-map.js';
import type { Priority } from '../request/request.js';
import type { ResponseObservation } from './observation.js';
import type { AllowanceUsage } from './usage-book.js';

/** A call that is about to be sent. */
export interface LimitedCall {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly login: Login;
  /** Never kept as it is. */
  readonly token: string;
  /** Calls that it counts as: a batch of n is n. */
  readonly cost: number;
  readonly priority: Priority;
  readonly signal?: AbortSignal | undefined;
}

/** A call that was let through, and has to be brought back. */
export interface Ticket {
  readonly cost: number;
  readonly caller: Caller;
  readonly drawn: readonly AllowanceId[];
  /** In the store's clock. */
  readonly enteredAt: number;
}

/** How a call is let in, or why it is not. */
export type Entry<T = Ticket> = E.Either<AbortError | RateLimitError, T>;

/** Lets calls through as Meta's allowances permit, and learns from their answers. One may serve several clients. */
export interface Limiter<T = unknown> {
  /** Gives a ticket when the call may be sent; never rejects. */
  enter(call: LimitedCall): Entry<T> | Promise<Entry<T>>;
  /** Tells what came of the call; also when it was not sent after all. Never rejects. */
  leave(ticket: T, observation: ResponseObservation): void | Promise<void>;
  /** False where it only notes usage, and no call ever waits. */
  readonly waits: boolean;
  /** What is known of every allowance. */
  readonly usage: readonly AllowanceUsage[];
}
