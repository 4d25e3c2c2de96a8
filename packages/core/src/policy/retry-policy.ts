import { adviceOn, isCount, may, type Rule } from '../errors/options.js';

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

const milliseconds = may(
  (value) => typeof value === 'number' && value >= 0 && value < 2 ** 31,
  'write a number of milliseconds from 0',
);

const rules = {
  attempts: may(isCount, 'write a whole number from 1'),
  firstDelayMs: milliseconds,
  longestDelayMs: milliseconds,
} satisfies Record<keyof RetryPolicy, Rule>;

/** What to write for a policy that is wrong. */
export function retryAdvice(given: unknown): string | undefined {
  const advice = adviceOn(given, '{ attempts: 2 }', rules);
  if (advice !== undefined) return advice;
  const { firstDelayMs, longestDelayMs } = policyOf(given as RetryPolicy);
  return longestDelayMs < firstDelayMs ? 'longestDelayMs: write milliseconds, not below firstDelayMs' : undefined;
}

/** Fills in the defaults. */
export const policyOf = (given: RetryPolicy): CheckedPolicy => ({
  attempts: given.attempts ?? defaults.attempts,
  firstDelayMs: given.firstDelayMs ?? defaults.firstDelayMs,
  longestDelayMs: given.longestDelayMs ?? defaults.longestDelayMs,
});

/**
 * The delay before an attempt, with full jitter: a random time up to a bound that doubles, so that clients that failed
 * together do not retry together.
 */
export function delayBefore(attempt: number, policy: CheckedPolicy, random: () => number): number {
  const bound = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (attempt - 2));
  return Math.floor(random() * bound);
}
