import {
  AccessTokenError,
  type GraphError,
  NetworkError,
  RateLimitError,
  type TokenProblem,
  TransientError,
} from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import {
  type AccessToken,
  memoryStore,
  readToken,
  type RefreshableLogin,
  type RowStore,
  TokenManager,
} from '../../src/index.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The time at which every test begins. */
export const start = Date.UTC(2026, 10, 1);

/** A token of Meta's usual sixty days, got at `start`. */
export function longToken(more: Partial<AccessToken> = {}): AccessToken {
  return { accessToken: 'secret~first', obtainedAt: start, expiresAt: start + 60 * day, ...more };
}

/** A clock that the test advances. */
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

/** A store as another process left it. */
export async function storeOf(token: AccessToken | undefined, random = () => 0.5): Promise<RowStore> {
  const store = memoryStore();
  if (token !== undefined) await adopt(store, token, 'default', random);
  return store;
}

/** Stores a token as another process does after a login. */
export function adopt(store: RowStore, token: AccessToken, account = 'default', random = () => 0.5): Promise<void> {
  const { login } = scriptLogin(() => start);
  return new TokenManager({ login, store, account, random }).adopt(token);
}

/** The token that is stored. */
export const stored = (store: RowStore, account = 'default') => readToken(store, { account });

export type Refresh = (token: string) => Promise<E.Either<GraphError, AccessToken>>;

/** A login that records its refreshes: when, and of which token. */
export function scriptLogin(now: () => number, refresh: Refresh = issueTokens(now)) {
  const refreshes: { readonly at: number; readonly token: string }[] = [];
  const login: RefreshableLogin = {
    login: 'instagram',
    refresh: ({ accessToken: token }) => ({
      either: () => {
        refreshes.push({ at: now(), token });
        return refresh(token);
      },
    }),
  };
  return { login, refreshes };
}

/** Issues a new token each time, with the issued lifetime. */
export function issueTokens(now: () => number, life = 60 * day): Refresh {
  let issued = 0;
  return async () => {
    issued += 1;
    return E.right({ accessToken: `secret~fresh${issued}`, obtainedAt: now(), expiresAt: now() + life });
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

/** The errors after which a retry may succeed. */
export const transientErrors: readonly GraphError[] = [
  networkFailure,
  limitFailure,
  new TransientError({ ...details, retry: 'safe' }),
];
