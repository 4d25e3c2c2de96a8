import * as E from '@edgewalk/core/declare';
import { check, isObject, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import type { AccessToken } from '../tokens/access-token.js';
import { redactInspect } from '../tokens/redact-inspect.js';

/** The maximum time value of a Date. */
export const latestTime = 8.64e15;

const Text = check(t.string, (text) => (/^[\x21-\x7e]+$/.test(text) ? undefined : 'a token without blanks'));
const Time = check(t.number, (time) => (Math.abs(time) <= latestTime ? undefined : 'milliseconds since 1970'));

const members = {
  accessToken: Text,
  obtainedAt: Time,
  expiresAt: optional(Time),
  userId: optional(t.string),
  permissions: optional(t.array(t.string)),
};

const Token = record('AccessToken', members);
const Stored = record('StoredToken', { ...members, personNeeded: optional(t.string) });

/** A token as it is stored, and why a person was already asked to log in: that happens once for each token. */
export interface StoredToken {
  readonly token: AccessToken;
  readonly personNeeded?: string;
}

/** Whether a value is a token as a login returns it. */
export const isAccessToken = (value: unknown): value is AccessToken => Token.is(value);

/** Parses a stored token; the error names members only, never their values. */
export function parseToken(text: string): E.Either<string, StoredToken> {
  const json = tryParse(text);
  if (json === undefined) return E.left('it is not JSON');
  if (!isObject(json)) return E.left('it is not a JSON object');
  const decoded = Stored.decode(json);
  if (E.isRight(decoded)) return E.right(toStored(decoded.right));
  const invalid = new Set(decoded.left.map(({ context }) => context[1]?.key));
  return E.left(`these members are missing or wrong: ${[...invalid].join(', ')}`);
}

function toStored({ personNeeded, ...token }: t.TypeOf<typeof Stored>): StoredToken {
  const redacted = redactInspect(token as AccessToken, 'AccessToken', 'accessToken');
  return { token: redacted, ...(personNeeded !== undefined && { personNeeded }) };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A token as JSON text, for a store. */
export const serializeToken = ({ token, personNeeded }: StoredToken): string =>
  JSON.stringify({ ...token, personNeeded });
