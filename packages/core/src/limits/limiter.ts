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
  /** A limiter keeps only a digest of it. */
  readonly token: string;
  /** How many calls it counts as: n for a batch of n. */
  readonly cost: number;
  readonly priority: Priority;
  readonly signal?: AbortSignal | undefined;
}

/** The ticket of a call that entered; `leave()` takes it back. */
export interface Ticket {
  readonly cost: number;
  readonly caller: Caller;
  readonly drawn: readonly AllowanceId[];
  /** The time of the store's clock. */
  readonly enteredAt: number;
}

/** The ticket of a call, or the reason why it may not enter. */
export type Entry<T = Ticket> = E.Either<AbortError | RateLimitError, T>;

/** Lets calls enter as Meta's allowances permit, and learns from their responses. Several clients can share one. */
export interface Limiter<T = unknown> {
  /** Returns a ticket when the call may be sent; never rejects. */
  enter(call: LimitedCall): Entry<T> | Promise<Entry<T>>;
  /** Reports the outcome of the call, even when it was not sent. Never rejects. */
  leave(ticket: T, observation: ResponseObservation): void | Promise<void>;
  /** Whether `enter` bounds its waits and heeds the call's signal; otherwise the `timeoutMs` of the call ends them. */
  readonly boundsWaits?: true;
  /** False when it only records usage and no call waits. */
  readonly waits: boolean;
  /** The usage of every allowance. */
  readonly usage: readonly AllowanceUsage[];
}
