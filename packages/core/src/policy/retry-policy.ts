/** How often a call is retried, and how long it waits before. */
export interface RetryPolicy {
  /** How often a call is sent at most, the first time included; 4 unless given. */
  readonly attempts?: number;
  /** The longest first wait, in milliseconds; 500 unless given. Each further one may be twice as long. */
  readonly firstDelayMs?: number;
  /** The longest of all waits, in milliseconds; 20,000 unless given. */
  readonly longestDelayMs?: number;
}

/** A policy with its defaults in place. */
export type CheckedPolicy = Required<RetryPolicy>;

const defaults: CheckedPolicy = { attempts: 4, firstDelayMs: 500, longestDelayMs: 20_000 };

const names = Object.keys(defaults);

/** Reads a policy; a text says what is wrong with it. */
export function policyOf(given: RetryPolicy): CheckedPolicy | string {
  const unknownKey = Object.keys(given).find((name) => !names.includes(name));
  if (unknownKey !== undefined) return `there is no ${JSON.stringify(unknownKey)}: write one of ${names.join(', ')}`;
  const policy = { ...defaults, ...given };
  const { attempts, firstDelayMs, longestDelayMs } = policy;
  if (!Number.isInteger(attempts) || attempts < 1) return 'attempts: write a whole number from 1';
  if (!(firstDelayMs >= 0 && longestDelayMs >= firstDelayMs && longestDelayMs < 2 ** 31))
    return 'firstDelayMs and longestDelayMs: write milliseconds, the second not below the first';
  return policy;
}

/**
 * A wait of full jitter: any time up to twice the last one's bound, so that many clients that failed together do not
 * come back together.
 */
export function delayBefore(attempt: number, policy: CheckedPolicy, random: () => number): number {
  const bound = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (attempt - 2));
  return Math.floor(random() * bound);
}
