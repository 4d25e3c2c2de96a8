import { checkToken, identifier, isObject, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';
import type { AccessToken } from './access-token.js';
import { conceal } from './conceal.js';
import { mapped } from './mapped.js';

/** A token as text, or as a login gave it. */
export type TokenLike = string | AccessToken;

/** The text of a token. */
export const textOf = (token: TokenLike): string => (typeof token === 'string' ? token : token.accessToken);

/** The text of a token, which is checked before anything is sent. */
export function checkedToken(token: TokenLike, where: string): string {
  const text: unknown = isObject(token) ? token['accessToken'] : token;
  checkToken(text, where);
  return text;
}

/** Names in one text, parted by commas or blanks, or as a list. */
const words: t.Type<readonly string[], readonly string[]> = new t.Type<readonly string[]>(
  'names',
  (value): value is readonly string[] => Array.isArray(value) && value.every(t.string.is),
  (value, context) =>
    words.is(value)
      ? t.success(value)
      : typeof value === 'string'
        ? t.success(value.split(/[\s,]+/).filter((word) => word !== ''))
        : t.failure(value, context),
  t.identity,
);

/** What all the token endpoints answer, in one or another selection. */
const TokenBody = record('TokenBody', {
  access_token: t.string,
  expires_in: optional(t.number),
  user_id: optional(identifier),
  permissions: optional(words),
  machine_id: optional(t.string),
});

const AnyTokenBody = new t.Type<t.TypeOf<typeof TokenBody>, unknown>(
  'TokenBody',
  TokenBody.is,
  (value, place) => {
    const wrapped = isObject(value) && Array.isArray(value['data']) && value['data'].length === 1;
    return TokenBody.validate(wrapped ? (value['data'] as unknown[])[0] : value, place);
  },
  t.identity,
);

/** What is known of a token before Meta's answer to it. */
export interface TokenContext {
  readonly now: () => number;
  /** The token it is made from: whom it speaks for and what it may do pass on. */
  readonly from?: TokenLike;
  /** How long it works where the answer does not say. */
  readonly lifetimeMs?: number;
}

/** Reads a token from an answer: flat, or as the one item of `data`. */
export const tokenAnswer = (context: TokenContext): t.Decoder<unknown, AccessToken> =>
  mapped(AnyTokenBody, (body) => tokenOf(body, context));

function tokenOf(body: t.TypeOf<typeof TokenBody>, { now, from, lifetimeMs }: TokenContext): AccessToken {
  const obtainedAt = now();
  const known = typeof from === 'object' ? from : undefined;
  // Zero stands for never.
  const lasts = body.expires_in === undefined ? lifetimeMs : body.expires_in * 1_000 || undefined;
  const userId = body.user_id ?? known?.userId;
  const permissions = body.permissions ?? known?.permissions;
  const token = {
    accessToken: body.access_token,
    obtainedAt,
    ...(lasts !== undefined && { expiresAt: obtainedAt + lasts }),
    ...(userId !== undefined && { userId }),
    ...(permissions && { permissions }),
    ...(body.machine_id !== undefined && { machineId: body.machine_id }),
  };
  return conceal(token, 'AccessToken', 'accessToken');
}
