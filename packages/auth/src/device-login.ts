import { type Call, type Raw, record, identifier } from '@edgewalk/core';
import * as t from 'io-ts';
import type { AccessToken } from './access-token.js';
import { conceal } from './conceal.js';
import type { LoginClient } from './login-client.js';
import { checkWord } from './login-options.js';
import { mapped } from './mapped.js';
import type { FacebookScope } from './scopes.js';

/** A device login that was begun: show `userCode` and `verificationUri` to the person, and poll with the rest. */
export interface DeviceCode {
  /** For `poll()`; a secret. */
  readonly code: string;
  /** What the person types. */
  readonly userCode: string;
  /** Where the person types it. */
  readonly verificationUri: string;
  /** When it ends, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** How long to wait between two polls, in milliseconds. */
  readonly intervalMs: number;
}

const Begun = record('DeviceCode', {
  code: t.string,
  user_code: identifier,
  verification_uri: t.string,
  expires_in: t.number,
  interval: t.number,
});

/** The login of televisions, printers and command lines: the person confirms on another screen. */
export class DeviceLogin {
  readonly #login: LoginClient;
  readonly #clientToken: string | undefined;
  readonly #scopeText: (scope: readonly (FacebookScope | Raw)[], step: string) => string;

  constructor(
    login: LoginClient,
    clientToken: string | undefined,
    scopeText: (scope: readonly (FacebookScope | Raw)[], step: string) => string,
  ) {
    this.#login = login;
    this.#clientToken = clientToken;
    this.#scopeText = scopeText;
  }

  /** Begins a login. */
  begin({ scope }: { readonly scope: readonly (FacebookScope | Raw)[] }): Call<DeviceCode> {
    const token = this.#token('device.begin');
    const { now } = this.#login;
    return this.#login.call({
      name: 'device.begin',
      method: 'POST',
      endpoint: { host: this.#login.product.graph, path: 'device/login', versioned: true },
      params: { access_token: token, scope: this.#scopeText(scope, 'device.begin') },
      secrets: [token],
      repeatable: true,
      answer: mapped(Begun, (begun) => deviceCode(begun, now())),
    });
  }

  /**
   * Asks once whether the person has confirmed. Until then the error is an `AccessTokenError` with problem `pending`,
   * or a `RateLimitError` where one asks too often; an ended code is problem `expired`.
   */
  poll(code: string | DeviceCode): Call<AccessToken> {
    const token = this.#token('device.poll');
    const text = typeof code === 'string' ? code : code?.code;
    checkWord(text, 'facebookLogin.device.poll', 'give what device.begin() gave');
    return this.#login.tokenCall({
      name: 'device.poll',
      method: 'POST',
      endpoint: { host: this.#login.product.graph, path: 'device/login_status', versioned: true },
      params: { access_token: token, code: text },
      secrets: [token, text],
      repeatable: true,
    });
  }

  #token(step: string): string {
    if (this.#clientToken !== undefined) return `${this.#login.appId}|${this.#clientToken}`;
    throw this.#login.refuse(step, 'give the login its clientToken, from the advanced settings of the app');
  }
}

function deviceCode(begun: t.TypeOf<typeof Begun>, now: number): DeviceCode {
  const code = {
    code: begun.code,
    userCode: begun.user_code,
    verificationUri: begun.verification_uri,
    expiresAt: now + begun.expires_in * 1_000,
    intervalMs: begun.interval * 1_000,
  };
  return conceal(code, 'DeviceCode', 'code');
}
