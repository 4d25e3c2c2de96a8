import { type GraphError, type GraphErrorHandlers, matchError, RateLimitError } from '@edgewalk/core';

/**
 * What becomes of a post whose publish failed. `delay`: it goes on then, and no attempt is used up. `retry`: it goes on
 * after a pause, as long as it has attempts. `give up`: a person has to do something first. Each goes on from the
 * checkpoint, so that nothing is published twice.
 */
export type Decision =
  | { readonly do: 'delay'; readonly afterMs: number }
  | { readonly do: 'retry'; readonly afterMs?: number }
  | { readonly do: 'give up' };

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** The publishing quota of an account, and its containers of a day: they free by the hour, as old posts drop out. */
const quotas: readonly (number | undefined)[] = [2_207_042, 2_207_069];

const retry = (): Decision => ({ do: 'retry' });
const giveUp = (): Decision => ({ do: 'give up' });
const byRetry = ({ retry: again }: GraphError): Decision => (again === 'never' ? giveUp() : retry());

/** A delay that doubles with each start of the post. */
interface Growing {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** By the kind of error. */
const decisions: GraphErrorHandlers<Decision | Growing> = {
  RateLimitError: ({ retryAfterMs: afterMs }) =>
    afterMs === undefined ? { firstMs: 5 * minute, mostMs: hour } : { do: 'delay', afterMs },
  // Its process ends, another process has taken the post over, or its checkpoint could not be kept.
  AbortError: () => ({ firstMs: second, mostMs: minute }),
  PublishingError: (error) => {
    if (quotas.includes(error.subcode)) return { do: 'delay', afterMs: error.retryAfterMs ?? hour };
    // No code of Meta's: another process is publishing it, or a container takes longer.
    return error.code === undefined && error.retry !== 'never' ? { do: 'retry', afterMs: minute } : byRetry(error);
  },
  // Whether it is live is looked up once more, before anything is sent. What held that back uses up no attempt.
  OutcomeUnknownError: ({ cause }) =>
    cause instanceof RateLimitError && cause.retryAfterMs !== undefined
      ? { do: 'delay', afterMs: cause.retryAfterMs }
      : retry(),
  TransientError: retry,
  NetworkError: retry,
  TimeoutError: retry,
  ResponseFormatError: retry,
  DecodeError: retry,
  // Meta blocked the action for a while: trying soon makes it worse.
  PolicyError: (error) => (error.retry === 'after' ? { do: 'retry', afterMs: hour } : giveUp()),
  HostError: byRetry,
  UnknownApiError: byRetry,
  AccessTokenError: byRetry,
  PermissionError: giveUp,
  InvalidParameterError: giveUp,
  NotFoundError: byRetry,
  AmbiguousAccountError: giveUp,
  DuplicatePostError: giveUp,
};

/** Decides by the data of the error alone. `started` is how often a worker has begun with the post. */
export function decide(error: GraphError, started = 1): Decision {
  const decision = matchError(error, decisions);
  if ('do' in decision) return decision;
  return { do: 'delay', afterMs: growing(decision.firstMs, started, decision.mostMs) };
}

/** Doubles with each start, up to a bound. */
const growing = (firstMs: number, started: number, mostMs: number): number =>
  Math.min(mostMs, firstMs * 2 ** Math.min(20, Math.max(0, started - 1)));

/** The pause before a further attempt, from 30 seconds to half an hour. */
export const pauseBefore = (attempt: number): number => growing(30 * second, attempt, hour / 2);
