import { check, isObject, optional, record } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { AccessToken } from '../access-token.js';
import { conceal } from '../conceal.js';

/** The latest time that a Date can hold. */
const latest = 8.64e15;

const Text = check(t.string, (text) => (/^[\x21-\x7e]+$/.test(text) ? undefined : 'a token without blanks'));
const Time = check(t.number, (time) => (Math.abs(time) <= latest ? undefined : 'milliseconds since 1970'));

/** A token as a store keeps it. */
const StoredToken = record('AccessToken', {
  accessToken: Text,
  obtainedAt: Time,
  expiresAt: optional(Time),
  userId: optional(t.string),
  permissions: optional(t.array(t.string)),
});

/** Is it a token as a login gives it? */
export const isAccessToken = (value: unknown): value is AccessToken => StoredToken.is(value);

/** Reads a stored token; what is wrong is told by the names of members only, never by their values. */
export function parseToken(text: string): E.Either<string, AccessToken> {
  const json = E.tryCatch(
    (): unknown => JSON.parse(text),
    () => 'it is not JSON',
  );
  if (E.isLeft(json)) return json;
  if (!isObject(json.right)) return E.left('it is not a JSON object');
  const decoded = StoredToken.decode(json.right);
  if (E.isRight(decoded)) return E.right(conceal(decoded.right, 'AccessToken', 'accessToken'));
  const wrong = new Set(decoded.left.map(({ context }) => context[1]?.key));
  return E.left(`these members are missing or wrong: ${[...wrong].join(', ')}`);
}

/** A token as text, for a store. */
export const tokenText = (token: AccessToken): string => `${JSON.stringify(token, undefined, 2)}\n`;
