import * as E from '@edgewalk/core/declare';
import { check, isObject, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import type { AccessToken } from '../tokens/access-token.js';
import { redactInspect } from '../tokens/redact-inspect.js';

/** The maximum time value of a Date. */
const latest = 8.64e15;

const Text = check(t.string, (text) => (/^[\x21-\x7e]+$/.test(text) ? undefined : 'a token without blanks'));
const Time = check(t.number, (time) => (Math.abs(time) <= latest ? undefined : 'milliseconds since 1970'));

/** A token as a store writes it. */
const StoredToken = record('AccessToken', {
  accessToken: Text,
  obtainedAt: Time,
  expiresAt: optional(Time),
  userId: optional(t.string),
  permissions: optional(t.array(t.string)),
});

/** Whether a value is a token as a login returns it. */
export const isAccessToken = (value: unknown): value is AccessToken => StoredToken.is(value);

/** Parses a stored token; the error names members only, never their values. */
export function parseToken(text: string): E.Either<string, AccessToken> {
  const json = tryParse(text);
  if (json === undefined) return E.left('it is not JSON');
  if (!isObject(json)) return E.left('it is not a JSON object');
  const decoded = StoredToken.decode(json);
  if (E.isRight(decoded)) return E.right(redactInspect(decoded.right, 'AccessToken', 'accessToken'));
  const invalid = new Set(decoded.left.map(({ context }) => context[1]?.key));
  return E.left(`these members are missing or wrong: ${[...invalid].join(', ')}`);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A token as JSON text, for a store. */
export const serializeToken = (token: AccessToken): string => `${JSON.stringify(token, undefined, 2)}\n`;
