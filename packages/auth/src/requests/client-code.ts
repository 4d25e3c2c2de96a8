import type { Call } from '@edgewalk/core';
import { record } from '@edgewalk/core/declare';
import { filledText } from '../tokens/filled-text.js';
import { type AccessToken, requireToken, type TokenLike } from '../tokens/access-token.js';
import { explainCode } from './explain-error.js';
import type { LoginClient } from './login-client.js';
import { checkText } from './login-options.js';
import { mapDecoder } from '../tokens/map-decoder.js';
import type { Endpoint } from './product.js';

/** A token that belongs to one device. */
export interface ClientCodeToken extends AccessToken {
  /** Meta's id of the device: send it along the next time. */
  readonly machineId?: string;
}

const ClientCodeResponse = mapDecoder(record('client_code', { code: filledText }), ({ code }) => code);

/** Creates a code for a device of the person. */
export function createClientCode(login: LoginClient, token: TokenLike): Call<string> {
  const secret = login.secret('clientCode');
  const text = requireToken(token, `${login.product.name}.clientCode`);
  return login.call({
    name: 'clientCode',
    method: 'GET',
    endpoint: { host: login.product.graph, path: 'oauth/client_code', versioned: true },
    params: {
      client_id: login.appId,
      client_secret: secret,
      redirect_uri: login.redirectUri('clientCode'),
      access_token: text,
    },
    secrets: [secret, text],
    response: ClientCodeResponse,
  });
}

/** Exchanges such a code for a token. */
export function redeemClientCode(
  login: LoginClient,
  endpoint: Endpoint,
  code: string,
  { machineId }: { readonly machineId?: string },
): Call<ClientCodeToken> {
  const name = 'redeemClientCode';
  checkText(code, `${login.product.name}.${name}`, 'give the code that clientCode() returned');
  return login.tokenCall({
    name,
    method: 'POST',
    endpoint,
    params: {
      client_id: login.appId,
      redirect_uri: login.redirectUri(name),
      code,
      machine_id: machineId,
    },
    secrets: [code],
    explain: explainCode,
  });
}
