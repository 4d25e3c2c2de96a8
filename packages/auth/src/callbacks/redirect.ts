import { createHash, timingSafeEqual } from 'node:crypto';
import { InvalidArgumentError } from '@edgewalk/core';
import { checkObject } from '@edgewalk/core/declare';
import * as E from '@edgewalk/core/declare';
import { ConsentDeniedError, MissingCodeError, type RedirectError, StateMismatchError } from './errors.js';

/** What a genuine redirect must contain. */
export interface ExpectedRedirect {
  /** The state that `authorizationUrl()` returned, kept in the person's session. */
  readonly state: string;
}

/**
 * Reads the code from the redirected URL; no code is read before the state matches. A refusal carries nothing that could
 * be misused, and the dialogs do not always return the state with it: without one it is read, as unverified.
 */
export function readRedirect(
  redirected: string | URL,
  expected: ExpectedRedirect,
  where: string,
): E.Either<RedirectError, string> {
  checkObject(expected, where, '{ state }');
  const { state } = expected;
  if (typeof state !== 'string' || state === '')
    throw new InvalidArgumentError(where, 'state: give the state that authorizationUrl() returned');
  if (typeof redirected !== 'string' && !(redirected instanceof URL))
    throw new InvalidArgumentError(where, 'give the URL that the person was sent back to, as a string');
  const params = parseParams(String(redirected));
  const returned = params.get('state') ?? '';
  const refusal = findRefusal(params, where, returned !== '');
  if (returned === '') return E.left(refusal ?? new StateMismatchError(where, 'no state'));
  if (!equalInConstantTime(returned, state)) return E.left(new StateMismatchError(where, 'the state of another login'));
  if (refusal) return E.left(refusal);
  const code = (params.get('code') ?? '').replace(/#_(=_)?$/, '');
  return code === '' ? E.left(new MissingCodeError(where)) : E.right(code);
}

// The fragment, `#_` or `#_=_`, is not part of the query.
function parseParams(redirected: string): URLSearchParams {
  // A server sees only the path and the query of a request.
  return URL.canParse(redirected, 'http://localhost')
    ? new URL(redirected, 'http://localhost').searchParams
    : new URLSearchParams();
}

/** The dialogs use two forms: `error`, `error_reason`, `error_description`, or `error_code`, `error_message`. */
function findRefusal(params: URLSearchParams, where: string, verified: boolean): ConsentDeniedError | undefined {
  const reason = params.get('error_reason') ?? params.get('error') ?? params.get('error_code');
  if (reason === null) return undefined;
  const description = params.get('error_description') ?? params.get('error_message') ?? '';
  return new ConsentDeniedError(where, { reason, description, verified });
}

/** Compares in constant time. */
function equalInConstantTime(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

// Digests have the same length, whatever the texts are.
const digest = (text: string) => createHash('sha256').update(text).digest();
