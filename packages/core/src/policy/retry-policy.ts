import { suggest } from '../codec/suggest.js';
/** How often a call is retried, and after which delays. */
export interface RetryPolicy {
  /** The maximum number of attempts, including the first; 4 by default. */
  readonly attempts?: number;
  /** The longest first delay, in milliseconds; 500 by default. Each further delay may be twice as long. */
  readonly firstDelayMs?: number;
  /** The longest delay, in milliseconds; 20,000 by default. */
  readonly longestDelayMs?: number;
}

/** A policy with its defaults filled in. */
export type CheckedPolicy = Required<RetryPolicy>;

const defaults: CheckedPolicy = { attempts: 4, firstDelayMs: 500, longestDelayMs: 20_000 };

const names = Object.keys(defaults);

/** Checks a policy; returns a text when it is invalid. */
export function policyOf(given: RetryPolicy): CheckedPolicy | string {
  const unknownKey = Object.keys(given).find((name) => !names.includes(name));
  if (unknownKey !== undefined) return `there is no ${JSON.stringify(unknownKey)}: ${suggest(unknownKey, names)}`;
  const policy = { ...defaults, ...given };
  const { attempts, firstDelayMs, longestDelayMs } = policy;
  if (!Number.isInteger(attempts) || attempts < 1) return 'attempts: write a whole number from 1';
  if (!(firstDelayMs >= 0 && longestDelayMs >= firstDelayMs && longestDelayMs < 2 ** 31))
    return 'firstDelayMs and longestDelayMs: write milliseconds, the second not below the first';
  return policy;
}

/**
 * The delay before an attempt, with full jitter: a random time up to a bound that doubles, so that clients that failed
 * together do not retry together.
 */
export function delayBefore(attempt: number, policy: CheckedPolicy, random: () => number): number {
  const bound = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (attempt - 2));
  return Math.floor(random() * bound);
}
