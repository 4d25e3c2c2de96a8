import { identifier, isObject, looseNumber, oddAsMissing, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import type { AccessToken, TokenLike } from './access-token.js';
import { redactInspect } from './redact-inspect.js';
import { filledText } from './filled-text.js';
import { mapDecoder } from './map-decoder.js';

/** A list of names, or one text that separates them by commas or blanks. */
const names: t.Type<readonly string[], readonly string[]> = new t.Type<readonly string[]>(
  'names',
  (value): value is readonly string[] => Array.isArray(value) && value.every(t.string.is),
  (value, context) =>
    names.is(value)
      ? t.success(value)
      : typeof value === 'string'
        ? t.success(value.split(/[\s,]+/).filter((word) => word !== ''))
        : t.failure(value, context),
  t.identity,
);

/** The members of all token endpoints' responses; each endpoint sends some of them. */
const TokenBody = record('TokenBody', {
  access_token: filledText,
  // A code works once: nothing but the token itself may cost it.
  expires_in: optional(oddAsMissing(looseNumber)),
  user_id: optional(oddAsMissing(identifier)),
  permissions: optional(oddAsMissing(names)),
  machine_id: optional(oddAsMissing(identifier)),
});

const AnyTokenBody = new t.Type<t.TypeOf<typeof TokenBody>, unknown>(
  'TokenBody',
  TokenBody.is,
  (value, context) => {
    const wrapped = isObject(value) && Array.isArray(value['data']) && value['data'].length === 1;
    return TokenBody.validate(wrapped ? (value['data'] as unknown[])[0] : value, context);
  },
  t.identity,
);

/** What the caller knows about a token before Meta responds. */
export interface TokenContext {
  readonly now: () => number;
  /** The token it is made from; the new token inherits its user and permissions. */
  readonly from?: TokenLike;
  /** Its lifetime when the response does not state one. */
  readonly lifetimeMs?: number;
}

/** Decodes a token response: flat, or as the one item of `data`. */
export const tokenDecoder = (context: TokenContext): t.Decoder<unknown, AccessToken> =>
  mapDecoder(AnyTokenBody, (body) => toAccessToken(body, context));

function toAccessToken(body: t.TypeOf<typeof TokenBody>, { now, from, lifetimeMs }: TokenContext): AccessToken {
  const obtainedAt = now();
  const parent = typeof from === 'object' ? from : undefined;
  // Zero means that it never expires.
  const lifetime = body.expires_in === undefined ? lifetimeMs : body.expires_in * 1_000 || undefined;
  const userId = body.user_id ?? parent?.userId;
  const permissions = body.permissions ?? parent?.permissions;
  const token = {
    accessToken: body.access_token,
    obtainedAt,
    ...(lifetime !== undefined && { expiresAt: obtainedAt + lifetime }),
    ...(userId !== undefined && { userId }),
    ...(permissions && { permissions }),
    ...(body.machine_id !== undefined && { machineId: body.machine_id }),
  };
  return redactInspect(token, 'AccessToken', 'accessToken');
}
