import type * as E from '../errors/either.js';
import type { Login } from '../codec/record.js';
import type { AbortError, RateLimitError } from '../errors/kinds.js';
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
  /** The account of its client, if that is known. */
  readonly account?: string | undefined;
  readonly label?: string | undefined;
  readonly priority: Priority;
  /** What to do with this call when it is held; otherwise the limiter decides. */
  readonly whenHeld?: 'wait' | 'fail' | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How many calls are sent in one request with it, if that is a batch. */
  readonly together?: number | undefined;
  /** How long all its attempts have waited so far; a limiter adds to it. */
  readonly waited?: { ms: number } | undefined;
  /** Called when the call has to wait, before its entry: others need not wait for it. */
  readonly onHeld?: (() => void) | undefined;
}

/** The ticket of a call that may be sent, or the reason why it may not. */
export type Entry<T> = E.Either<AbortError | RateLimitError, T>;

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
  /** Tells a shared store what it has not heard; a client waits for it when it closes. */
  flush?(): Promise<void>;
}
