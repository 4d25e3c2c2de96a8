import { type Call, identifier, known, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';
import type { LoginClient } from './login-client.js';
import { mapped } from './mapped.js';
import { checkedToken, textOf, type TokenLike } from './token-answer.js';

/** What Meta knows of a token, in Meta's own words. Times are unix seconds; 0 is never. */
export const InspectedToken = record('InspectedToken', {
  is_valid: t.boolean,
  /** Why it is not valid. */
  error: optional(
    record('InspectedTokenError', { code: t.number, message: t.string, subcode: optional(t.number) }),
  ),
  app_id: optional(identifier),
  application: optional(t.string),
  type: optional(known('USER', 'PAGE', 'APP', 'SYSTEM_USER')),
  user_id: optional(identifier),
  /** The Page or account that a derived token speaks for. */
  profile_id: optional(identifier),
  issued_at: optional(t.number),
  expires_at: optional(t.number),
  data_access_expires_at: optional(t.number),
  scopes: optional(t.array(t.string)),
  granular_scopes: optional(
    t.array(record('GranularScope', { scope: t.string, target_ids: optional(t.array(identifier)) })),
  ),
});
export type InspectedToken = t.TypeOf<typeof InspectedToken>;

const Answer = mapped(record('debug_token', { data: InspectedToken }), (answer) => answer.data);

/** What a token is, by the app's own token or another of the app's people. */
export function inspectToken(
  login: LoginClient,
  input: TokenLike,
  accessToken: TokenLike | undefined,
): Call<InspectedToken> {
  const text = checkedToken(input, `${login.product.name}.inspect`);
  const own = login.knownSecret === undefined ? text : `${login.appId}|${login.knownSecret}`;
  return login.call({
    name: 'inspect',
    method: 'GET',
    endpoint: { host: login.product.graph, path: 'debug_token', versioned: true },
    params: { input_token: text },
    token: accessToken === undefined ? own : textOf(accessToken),
    secrets: [text],
    answer: Answer,
  });
}
