import { type EdgewalkError, RateLimitError } from '@edgewalk/core';
import type { AccessToken } from '../tokens/access-token.js';
import { latestTime } from './stored-token.js';

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
 * When a token is to be refreshed: in the last quarter of its lifetime, or its last two days if that is longer, so that
 * a program that runs once a day cannot miss it. `jitter`, from 0 to 1, starts that up to a fifth earlier, so that the
 * tokens of many accounts are not all refreshed at once. Meta refreshes no token that is too young.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/reference/refresh_access_token
 */
export function computeDueAt({ obtainedAt, expiresAt }: AccessToken, jitter: number, rules: RefreshRules = {}): number {
  if (expiresAt === undefined) return latestTime;
  const dueMs = Math.max((expiresAt - obtainedAt) / 4, 2 * day) * (1 + jitter / 5);
  const oldEnoughAt = obtainedAt + (rules.minAgeMs ?? day);
  return Math.max(0, Math.ceil(Math.min(Math.max(expiresAt - dueMs, oldEnoughAt), expiresAt)));
}

/** Meta does not refresh an expired token. */
export function getPhase({ expiresAt = Infinity }: AccessToken, dueAt: number, now: number): Phase {
  if (now >= expiresAt) return 'expired';
  return now >= dueAt ? 'due' : 'current';
}

/** The delay before the next attempt after the nth failed refresh in a row. */
export function computeRetryDelay(error: EdgewalkError, failures: number, random: number): number {
  if (error.retry === 'never') return 6 * hour;
  const backoff = Math.min(minute * 2 ** (failures - 1), hour) * (0.5 + random / 2);
  const retryAfter = error instanceof RateLimitError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(backoff, retryAfter);
}
