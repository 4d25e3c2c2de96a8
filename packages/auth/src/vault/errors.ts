import { AccessTokenError } from '@edgewalk/core';
import type { StoreError } from '../stores/error.js';

/** Meta does not refresh an expired token: the person must log in again. */
export const createExpiredTokenError = (account: string, expiresAt: number): AccessTokenError =>
  new AccessTokenError({
    problem: 'expired',
    message: `The access token of the account '${account}' expired at ${new Date(expiresAt).toISOString()}, and Meta does not refresh an expired token`,
    retry: 'never',
    advice: 'Log in again, and give the new token to adopt().',
  });

/** Nobody has logged in yet, or the store cannot be read. */
export function createMissingTokenError(account: string, cause?: StoreError): AccessTokenError {
  const error = new AccessTokenError({
    problem: 'missing',
    message: cause?.message ?? `There is no access token of the account '${account}' in the store`,
    retry: cause?.retry ?? 'never',
    advice: cause?.advice ?? 'Log in, and give the token to adopt().',
  });
  return cause === undefined ? error : Object.assign(error, { cause });
}
