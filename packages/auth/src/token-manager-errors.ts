import { AccessTokenError } from '@edgewalk/core';
import type { TokenStoreError } from './stores/error.js';

/** Meta refuses to refresh a token that has expired: only a person can get a new one. */
export const expiredToken = (expiresAt: number): AccessTokenError =>
  new AccessTokenError({
    problem: 'expired',
    message: `The access token expired at ${new Date(expiresAt).toISOString()}, and Meta refreshes none that has`,
    retry: 'never',
    advice: 'Log in again, and give the new token to adopt().',
  });

/** Nobody has logged in yet, or the store does not give the token. */
export function missingToken(trouble: TokenStoreError | undefined): AccessTokenError {
  const error = new AccessTokenError({
    problem: 'missing',
    message: trouble?.message ?? 'There is no access token in the store',
    retry: trouble?.retry ?? 'never',
    advice: trouble?.advice ?? 'Log in, and give the token to adopt().',
  });
  return trouble === undefined ? error : Object.assign(error, { cause: trouble });
}
