import {
  AccessTokenError,
  type GraphError,
  NetworkError,
  RateLimitError,
  type TokenProblem,
  TransientError,
} from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import type { AccessToken, RefreshableLogin } from '../../src/index.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The time at which every test begins. */
export const start = Date.UTC(2026, 10, 1);

/** A token of Meta's usual sixty days, got at `start`. */
export function longToken(more: Partial<AccessToken> = {}): AccessToken {
  return { accessToken: 'secret~first', obtainedAt: start, expiresAt: start + 60 * day, ...more };
}

/** A clock that goes only when it is told to. */
export function virtualClock(at = start) {
  let time = at;
  return {
    now: () => time,
    set: (to: number) => {
      time = to;
    },
    pass: (ms: number) => {
      time += ms;
    },
  };
}

export type Answer = (token: string) => Promise<E.Either<GraphError, AccessToken>>;

/** A login that remembers when it was asked, and for which token. */
export function refreshingLogin(now: () => number, answer: Answer = lasting(now)) {
  const asked: { readonly at: number; readonly token: string }[] = [];
  const login: RefreshableLogin = {
    login: 'instagram',
    refresh: ({ accessToken: token }) => ({
      either: () => {
        asked.push({ at: now(), token });
        return answer(token);
      },
    }),
  };
  return { login, asked };
}

/** Gives another token each time, for as long as it is told. */
export function lasting(now: () => number, life = 60 * day): Answer {
  let given = 0;
  return async () => {
    given += 1;
    return E.right({ accessToken: `secret~fresh${given}`, obtainedAt: now(), expiresAt: now() + life });
  };
}

const details = { message: 'no', advice: 'advice' };

export const refusal = (problem: TokenProblem): AccessTokenError =>
  new AccessTokenError({ ...details, retry: 'never', problem });

export const networkFailure = new NetworkError({
  ...details,
  retry: 'safe',
  reason: 'ECONNRESET',
  sent: true,
});

export const limitFailure = new RateLimitError({
  ...details,
  retry: 'after',
  allowance: 'app',
  retryAfterMs: 3 * hour,
});

/** The failures that pass by themselves. */
export const passing: readonly GraphError[] = [
  networkFailure,
  limitFailure,
  new TransientError({ ...details, retry: 'safe' }),
];
