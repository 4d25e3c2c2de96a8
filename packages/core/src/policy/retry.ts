import * as E from '../errors/either.js';
import { aborted } from '../errors/failures.js';
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

/** What `onRetry` hears of each retry. */
export interface RetryEvent {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  /** Which attempt comes next; the first retry is 2. */
  readonly attempt: number;
  readonly delayMs: number;
  /** Why. */
  readonly error: GraphError;
}

/** How calls are retried. */
export interface RetrySettings {
  /** False retries nothing but what was certainly not sent. */
  readonly policy: CheckedPolicy | false;
  readonly budget: RetryBudget;
  readonly timer: Timer;
  readonly random: () => number;
  /** Whether a limiter holds back what would be refused again: then a refused read may go again at once. */
  readonly waitsForLimits: boolean;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

type RetriedRequest = Pick<GraphRequest, 'operation' | 'method' | 'subject' | 'edge' | 'options'>;

/** Runs an attempt again where the error says that this is safe. */
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
      return E.left(aborted({ summary }, error instanceof OutcomeUnknownError));
    }
  }
}

/** A connection that was kept open may be closed when it is used again: another one is opened at once, for free. */
const wasNotSent = (error: GraphError): boolean =>
  error instanceof NetworkError && !error.sent && error.retry === 'safe';

function delayFor(
  error: GraphError,
  attempt: number,
  { method }: RetriedRequest,
  { policy, budget, random, waitsForLimits }: RetrySettings,
): number | undefined {
  if (policy === false || attempt > policy.attempts) return undefined;
  if (waitsForLimits && error instanceof RateLimitError && method === 'GET') return 0;
  if (!isRetryable(error)) return undefined;
  return budget.take(isTimeout(error)) ? delayBefore(attempt, policy, random) : undefined;
}

/** The error table has decided: `safe` is said only of what may be repeated. Pages that are too large shrink instead. */
const isRetryable = (error: GraphError): boolean =>
  error.retry === 'safe' && !(error instanceof TransientError && error.tooMuchData);

const isTimeout = (error: GraphError): boolean =>
  (error instanceof OutcomeUnknownError ? error.cause : error) instanceof TimeoutError;

/** What a client may spend on retries: they must not make an outage worse. */
const whole = 500;
const costOfRetry = 5;
const costOfTimeout = 10;

/** Filled by calls that go well, emptied by retries: when most calls fail, few are tried again. */
export class RetryBudget {
  #left = whole;

  /** False when there is nothing left to spend. */
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
