import { type EdgewalkError, RateLimitError } from '@edgewalk/core';
import type { AccessToken } from './access-token.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What Meta demands of a token that is to be refreshed. */
export interface RefreshRules {
  /** How old it must be, in milliseconds; 24 hours by default. */
  readonly minAgeMs?: number;
}

/** Where a token is in its life. Only one that is `due` is refreshed. */
export type Phase = 'current' | 'due' | 'expired';

/**
 * Meta refreshes a token that is old enough and not expired. It is due when a quarter of its life is left, and at
 * least two days: a program that runs once a day then cannot miss it. `jitter`, from 0 to 1, brings that forward by up
 * to a fifth, so that the processes of a fleet do not refresh at once.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/reference/refresh_access_token
 */
export function phaseOf(token: AccessToken, now: number, jitter: number, rules: RefreshRules = {}): Phase {
  const { obtainedAt, expiresAt } = token;
  if (expiresAt === undefined) return 'current';
  if (now >= expiresAt) return 'expired';
  if (now - obtainedAt < (rules.minAgeMs ?? day)) return 'current';
  const left = Math.max((expiresAt - obtainedAt) / 4, 2 * day) * (1 + jitter / 5);
  return expiresAt - now <= left ? 'due' : 'current';
}

/** How long to leave a refresh alone after it failed for the nth time. */
export function waitAfter(error: EdgewalkError, failures: number, random: number): number {
  if (error.retry === 'never') return 6 * hour;
  const wait = Math.min(minute * 2 ** (failures - 1), hour) * (0.5 + random / 2);
  const asked = error instanceof RateLimitError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(wait, asked);
}
