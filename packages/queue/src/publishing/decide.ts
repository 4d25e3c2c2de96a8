import { type GraphError, matchError } from '@edgewalk/core';

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

const retry: Decision = { do: 'retry' };
const giveUp: Decision = { do: 'give up' };

/** Decides by the data of the error alone. `started` is how often a worker has begun with the post. */
export function decide(error: GraphError, started = 1): Decision {
  const byRetry = () => (error.retry === 'never' ? giveUp : retry);
  return matchError<Decision>(error, {
    RateLimitError: ({ retryAfterMs }) => ({
      do: 'delay',
      afterMs: retryAfterMs ?? growing(5 * minute, started, hour),
    }),
    // Its process ends, another process has taken the post over, or its checkpoint could not be kept.
    AbortError: () => ({ do: 'delay', afterMs: growing(second, started, minute) }),
    PublishingError: ({ code, subcode, retry: again }) => {
      if (quotas.includes(subcode)) return { do: 'delay', afterMs: hour };
      // No code of Meta's: another process is publishing it, or a container takes longer.
      return code === undefined && again === 'after' ? { do: 'retry', afterMs: minute } : byRetry();
    },
    // Whether it is live is looked up once more, before anything is sent.
    OutcomeUnknownError: () => retry,
    TransientError: () => retry,
    NetworkError: () => retry,
    TimeoutError: () => retry,
    ResponseFormatError: () => retry,
    DecodeError: () => retry,
    // Meta blocked the action for a while: trying soon makes it worse.
    PolicyError: ({ retry: again }) => (again === 'after' ? { do: 'retry', afterMs: hour } : giveUp),
    HostError: byRetry,
    UnknownApiError: byRetry,
    AccessTokenError: byRetry,
    PermissionError: () => giveUp,
    InvalidParameterError: () => giveUp,
    NotFoundError: byRetry,
    AmbiguousAccountError: () => giveUp,
    DuplicatePostError: () => giveUp,
  });
}

/** Doubles with each start, up to a bound. */
const growing = (firstMs: number, started: number, mostMs: number): number =>
  Math.min(mostMs, firstMs * 2 ** Math.min(20, Math.max(0, started - 1)));

/** The pause before a further attempt, from 30 seconds to half an hour. */
export const pauseBefore = (attempt: number): number => growing(30 * second, attempt, hour / 2);
