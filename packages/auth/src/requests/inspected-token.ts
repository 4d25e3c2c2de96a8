import type { Call } from '@edgewalk/core';
import { identifier, looseNumber, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { requireToken, getTokenText, type TokenLike } from '../tokens/access-token.js';
import type { LoginClient } from './login-client.js';
import { mapDecoder } from '../tokens/map-decoder.js';

/** What Meta reports about a token, in Meta's own names. Times are unix seconds; 0 means never. */
export const InspectedToken = record('InspectedToken', {
  is_valid: t.boolean,
  /** Why it is not valid. */
  error: optional(record('InspectedTokenError', { code: t.number, message: t.string, subcode: optional(t.number) })),
  app_id: optional(identifier),
  application: optional(t.string),
  type: optional(openEnum('USER', 'PAGE', 'APP', 'SYSTEM_USER')),
  user_id: optional(identifier),
  /** The Page or account that a derived token belongs to. */
  profile_id: optional(identifier),
  issued_at: optional(looseNumber),
  expires_at: optional(looseNumber),
  data_access_expires_at: optional(looseNumber),
  scopes: optional(t.array(t.string)),
  granular_scopes: optional(
    t.array(record('GranularScope', { scope: t.string, target_ids: optional(t.array(identifier)) })),
  ),
});
export type InspectedToken = t.TypeOf<typeof InspectedToken>;

const InspectionResponse = mapDecoder(record('debug_token', { data: InspectedToken }), ({ data }) => data);

/** Inspects a token with the app's own token, or with that of a person with a role in the app. */
export function inspectToken(
  login: LoginClient,
  input: TokenLike,
  accessToken: TokenLike | undefined,
): Call<InspectedToken> {
  const text = requireToken(input, `${login.product.name}.inspect`);
  const own = login.ownToken ?? text;
  return login.call({
    name: 'inspect',
    method: 'GET',
    endpoint: { host: login.product.graph, path: 'debug_token', versioned: true },
    params: { input_token: text },
    token: accessToken === undefined ? own : getTokenText(accessToken),
    secrets: [text],
    response: InspectionResponse,
  });
}
