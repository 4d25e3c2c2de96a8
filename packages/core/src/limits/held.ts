import { abortError } from '../errors/failures.js';
import { type AbortError, RateLimitError } from '../errors/kinds.js';
import type { AllowanceId } from './allowance.js';
import type { WaitReason } from './grant.js';
import type { LimitedCall } from './limiter.js';
import type { Waiting } from './line.js';
import type { LimitOptions } from './options.js';
import type { AllowanceQueue } from './queue.js';

/** Why a call waits, for which allowance, and at least how long. */
export interface Wait {
  readonly allowance: AllowanceId;
  readonly reason: WaitReason;
  readonly waitMs: number;
}

/** What keeps a call out longest: of all its allowances, not only of that in whose line it stands. */
export function longestWait({ drawn }: Waiting, place: AllowanceQueue, now: number): Wait {
  const longest = drawn.reduce((most, queue) => (untilOf(queue) > untilOf(most) ? queue : most), place);
  const { hold, id } = longest;
  return { allowance: id, reason: hold?.reason ?? 'in flight', waitMs: Math.max(0, Math.ceil(untilOf(longest) - now)) };
}

const untilOf = ({ hold }: AllowanceQueue): number => hold?.until ?? 0;

const summaryOf = ({ method, path }: LimitedCall) => ({ method, path: `/${path.replace(/^\//, '')}` });

/** The error of a call whose wait the caller's signal ended. */
export const abortedWait = (call: LimitedCall): AbortError => abortError({ summary: summaryOf(call) }, false);

/** The error of a call that would wait longer than it may; undefined while it may wait. */
export function tooLong(
  { call, since }: Waiting,
  { allowance: { kind }, reason, waitMs }: Wait,
  now: number,
  { maxWaitMs = Number.POSITIVE_INFINITY, whenHeld: usual = 'wait' }: LimitOptions,
): RateLimitError | undefined {
  const { whenHeld = usual } = call;
  const waitedMs = (call.waited?.ms ?? 0) + now - since;
  // Calls on their way are back in a moment.
  const isRefused = whenHeld === 'fail' && reason !== 'in flight';
  if (!isRefused && waitedMs + waitMs <= maxWaitMs) return undefined;
  const request = summaryOf(call);
  const why = isRefused ? "whenHeld is 'fail'" : `maxWaitMs is ${maxWaitMs}`;
  return new RateLimitError({
    message: `${request.method} ${request.path}: not sent: the allowance (${kind}) is free in ${waitMs} ms, and ${why}`,
    retry: 'after',
    advice: `Try again later, or let it wait: ${isRefused ? "whenHeld: 'wait'" : 'limiter({ maxWaitMs })'}.`,
    request,
    allowance: kind === 'ad account' ? 'business use case' : kind,
    retryAfterMs: waitMs,
  });
}
