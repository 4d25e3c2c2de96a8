// policy: what surrounds an attempt: retries, observers and events. Which errors may be retried is decided in errors.
import * as E from '../errors/either.js';
import { abortError } from '../errors/failures.js';
import {
  type GraphError,
  NetworkError,
  OutcomeUnknownError,
  RateLimitError,
  TimeoutError,
  TransientError,
} from '../errors/kinds.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import { runHook } from './hook.js';
import { type CheckedPolicy, delayBefore } from './retry-policy.js';
import type { Timer } from './timer.js';

/** The argument of `onRetry`. */
export interface RetryEvent {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  /** The number of the next attempt; 2 for the first retry. */
  readonly attempt: number;
  readonly delayMs: number;
  /** The error that is retried. */
  readonly error: GraphError;
}

/** How calls are retried. */
export interface RetrySettings {
  /** False retries only requests that were certainly not sent. */
  readonly policy: CheckedPolicy | false;
  readonly budget: RetryBudget;
  readonly timer: Timer;
  readonly random: () => number;
  /** Whether the limiter holds calls: then it delays a refused read, and retry need not. */
  readonly waitsForLimits: boolean;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

type RetriedRequest = Pick<GraphRequest, 'operation' | 'method' | 'subject' | 'edge' | 'options'>;

/** Repeats an attempt when its error says that this is safe. */
export async function withRetry<A>(
  attempt: (number: number) => Promise<E.Either<GraphError, A>>,
  request: RetriedRequest,
  settings: RetrySettings,
): Promise<E.Either<GraphError, A>> {
  let isFree = true;
  for (let next = 2; ; next += 1) {
    const outcome = await attempt(next - 1);
    if (E.isRight(outcome)) {
      settings.budget.refill();
      return outcome;
    }
    const error = outcome.left;
    const delayMs = isFree && wasNotSent(error) ? 0 : delayFor(error, next, request, settings);
    if (delayMs === undefined) return outcome;
    if (wasNotSent(error)) isFree = false;
    const { onRetry } = settings;
    if (onRetry) runHook('onRetry', () => onRetry({ operation: request.operation, attempt: next, delayMs, error }));
    if (delayMs > 0 && !(await settings.timer.sleep(delayMs, request.options.signal))) {
      const summary = { method: request.method, path: pathOf(request) };
      return E.left(abortError({ summary }, error instanceof OutcomeUnknownError));
    }
  }
}

/** The server may have closed a kept-alive connection: one retry on a new connection is immediate and free. */
const wasNotSent = (error: GraphError): boolean =>
  error instanceof NetworkError && !error.sent && error.retry === 'safe';

function delayFor(
  error: GraphError,
  attempt: number,
  { method }: RetriedRequest,
  { policy, budget, random, waitsForLimits }: RetrySettings,
): number | undefined {
  if (policy === false || attempt > policy.attempts) return undefined;
  // Without a status the limiter itself did not let it through: it has waited as long as it may.
  if (waitsForLimits && error instanceof RateLimitError && error.status !== undefined && method === 'GET') return 0;
  if (!isRetryable(error)) return undefined;
  return budget.take(isTimeout(error)) ? delayBefore(attempt, policy, random) : undefined;
}

/** The error decides (`errors/codes.ts`, `errors/failures.ts`): `safe` means repeatable. Pages too large shrink instead. */
const isRetryable = (error: GraphError): boolean =>
  error.retry === 'safe' && !(error instanceof TransientError && error.tooMuchData);

const isTimeout = (error: GraphError): boolean =>
  (error instanceof OutcomeUnknownError ? error.cause : error) instanceof TimeoutError;

/** The retry budget of a client: retries must not make an outage worse. */
const whole = 500;
const costOfRetry = 5;
const costOfTimeout = 10;

/** Successful calls fill it, retries empty it: when most calls fail, few are retried. */
export class RetryBudget {
  #left = whole;

  /** Takes the cost of a retry; false when the budget is exhausted. */
  take(afterTimeout: boolean): boolean {
    const cost = afterTimeout ? costOfTimeout : costOfRetry;
    if (this.#left < cost) return false;
    this.#left -= cost;
    return true;
  }

  refill(): void {
    this.#left = Math.min(whole, this.#left + 1);
  }
}
