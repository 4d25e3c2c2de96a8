import { createHash, timingSafeEqual } from 'node:crypto';
import { InvalidArgumentError } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import {
  ConsentDeniedError,
  MissingCodeError,
  type RedirectError,
  StateMismatchError,
} from './login-errors.js';

/** What must be known to trust a redirect. */
export interface ExpectedRedirect {
  /** The one that `authorizationUrl()` gave, kept in the person's session. */
  readonly state: string;
}

/** The code in the URL that a person was sent back to; the state is compared before anything is believed. */
export function readRedirect(
  redirected: string | URL,
  { state }: ExpectedRedirect,
  where: string,
): E.Either<RedirectError, string> {
  if (typeof state !== 'string' || state === '')
    throw new InvalidArgumentError(where, 'state: give the state that authorizationUrl() gave');
  const params = paramsOf(String(redirected));
  const returned = params.get('state');
  if (returned === null) return E.left(new StateMismatchError(where, 'no state'));
  if (!sameText(returned, state)) return E.left(new StateMismatchError(where, 'the state of another login'));
  const refusal = refusalIn(params, where);
  if (refusal) return E.left(refusal);
  const code = (params.get('code') ?? '').replace(/#_(=_)?$/, '');
  return code === '' ? E.left(new MissingCodeError(where)) : E.right(code);
}

// The fragment, `#_` or `#_=_`, is no part of the query.
function paramsOf(redirected: string): URLSearchParams {
  // A request in a server has a path and a query only.
  return URL.canParse(redirected, 'http://localhost')
    ? new URL(redirected, 'http://localhost').searchParams
    : new URLSearchParams();
}

/** Both forms of the dialogs: `error`, `error_reason`, `error_description`, and `error_code`, `error_message`. */
function refusalIn(params: URLSearchParams, where: string): ConsentDeniedError | undefined {
  const reason = params.get('error_reason') ?? params.get('error') ?? params.get('error_code');
  if (reason === null) return undefined;
  const description = params.get('error_description') ?? params.get('error_message') ?? '';
  return new ConsentDeniedError(where, reason, description);
}

/** Compares without telling by its time how much was right. */
function sameText(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

// Digests are of one length, whatever the texts are.
const digest = (text: string) => createHash('sha256').update(text).digest();
