import { type EdgewalkError, RateLimitError } from '@edgewalk/core';
import type { AccessToken } from '../tokens/access-token.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What Meta requires of a token before it refreshes it. */
export interface RefreshRules {
  /** The minimum age in milliseconds; 24 hours by default. */
  readonly minAgeMs?: number;
}

/** The phase of a token's lifetime. Only one that is `due` is refreshed. */
export type Phase = 'current' | 'due' | 'expired';

/**
 * Meta refreshes a token that is old enough and not expired. It is due in the last quarter of its lifetime, or its last
 * two days if that is longer: a program that runs once a day cannot miss it. `jitter`, from 0 to 1, starts that up to a
 * fifth earlier, so that the processes of a fleet do not all refresh at once.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/reference/refresh_access_token
 */
export function getPhase(token: AccessToken, now: number, jitter: number, rules: RefreshRules = {}): Phase {
  const { obtainedAt, expiresAt } = token;
  if (expiresAt === undefined) return 'current';
  if (now >= expiresAt) return 'expired';
  if (now - obtainedAt < (rules.minAgeMs ?? day)) return 'current';
  const dueMs = Math.max((expiresAt - obtainedAt) / 4, 2 * day) * (1 + jitter / 5);
  return expiresAt - now <= dueMs ? 'due' : 'current';
}

/** The delay before the next attempt after the nth failed refresh in a row. */
export function computeRetryDelay(error: EdgewalkError, failures: number, random: number): number {
  if (error.retry === 'never') return 6 * hour;
  const backoff = Math.min(minute * 2 ** (failures - 1), hour) * (0.5 + random / 2);
  const retryAfter = error instanceof RateLimitError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(backoff, retryAfter);
}
