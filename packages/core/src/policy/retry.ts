import * as E from 'fp-ts/lib/Either.js';
import {
  type GraphError,
  NetworkError,
  OutcomeUnknownError,
  RateLimitError,
  TimeoutError,
  TransientError,
} from '../errors/kinds.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import { aborted } from '../transport/failure.js';
import type { Timer } from './timer.js';
import type { RetryBudget } from './retry-budget.js';
import { type CheckedPolicy, delayBefore } from './retry-policy.js';

/** What is told of each retry. */
export interface RetryEvent {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  /** Which attempt comes next; the first retry is 2. */
  readonly attempt: number;
  readonly delayMs: number;
  /** Why. */
  readonly error: GraphError;
}

/** How calls are tried again. */
export interface Retrying {
  /** False tries nothing again but what was certainly not sent. */
  readonly policy: CheckedPolicy | false;
  readonly budget: RetryBudget;
  readonly timer: Timer;
  readonly random: () => number;
  /** Whether a limiter holds back what would be refused again: then a refused read may go again at once. */
  readonly waitsForLimits: boolean;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

type Called = Pick<GraphRequest, 'operation' | 'method' | 'subject' | 'edge' | 'options'>;

/** Runs an attempt again where the error says that this is safe. */
export async function retried<A>(
  attempt: (number: number) => Promise<E.Either<GraphError, A>>,
  called: Called,
  how: Retrying,
): Promise<E.Either<GraphError, A>> {
  let isFree = true;
  for (let next = 2; ; next += 1) {
    const outcome = await attempt(next - 1);
    if (E.isRight(outcome)) {
      how.budget.refill();
      return outcome;
    }
    const error = outcome.left;
    const delayMs = isFree && wasNotSent(error) ? 0 : delayFor(error, next, called, how);
    if (delayMs === undefined) return outcome;
    if (wasNotSent(error)) isFree = false;
    how.onRetry?.({ operation: called.operation, attempt: next, delayMs, error });
    if (delayMs > 0 && !(await how.timer.sleep(delayMs, called.options.signal))) {
      const summary = { method: called.method, path: pathOf(called) };
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
  { method }: Called,
  { policy, budget, random, waitsForLimits }: Retrying,
): number | undefined {
  if (policy === false || attempt > policy.attempts) return undefined;
  if (waitsForLimits && error instanceof RateLimitError && method === 'GET') return 0;
  if (!isWorthIt(error)) return undefined;
  return budget.take(isTimeout(error)) ? delayBefore(attempt, policy, random) : undefined;
}

/** The error table has decided already: `safe` is said only of what may be repeated. Pages shrink by themselves. */
const isWorthIt = (error: GraphError): boolean =>
  error.retry === 'safe' && !(error instanceof TransientError && error.tooMuchData);

const isTimeout = (error: GraphError): boolean =>
  (error instanceof OutcomeUnknownError ? error.cause : error) instanceof TimeoutError;
