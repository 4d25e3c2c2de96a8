import { type Call, record } from '@edgewalk/core';
import * as t from 'io-ts';
import type { AccessToken } from './access-token.js';
import { explainCode } from './explain.js';
import type { LoginClient } from './login-client.js';
import { checkWord } from './login-options.js';
import { mapped } from './mapped.js';
import type { Endpoint } from './product.js';
import { checkedToken, type TokenLike } from './token-answer.js';

/** A token that belongs to one device. */
export interface ClientCodeToken extends AccessToken {
  /** The device, as Meta knows it: send it along the next time. */
  readonly machineId?: string;
}

const Answer = mapped(record('client_code', { code: t.string }), ({ code }) => code);

/** A code for a device of the person. */
export function clientCode(login: LoginClient, token: TokenLike): Call<string> {
  const secret = login.secret('clientCode');
  const text = checkedToken(token, `${login.product.name}.clientCode`);
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
    answer: Answer,
  });
}

/** The token for such a code. */
export function redeemClientCode(
  login: LoginClient,
  endpoint: Endpoint,
  code: string,
  { machineId }: { readonly machineId?: string },
): Call<ClientCodeToken> {
  const name = 'redeemClientCode';
  checkWord(code, `${login.product.name}.${name}`, 'give the code that clientCode() gave');
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
