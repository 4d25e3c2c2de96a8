import { type Call, InvalidArgumentError, type Raw } from '@edgewalk/core';
import { checkObject, identifier, looseNumber, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import type { AccessToken } from '../tokens/access-token.js';
import { filledText } from '../tokens/filled-text.js';
import { redactInspect } from '../tokens/redact-inspect.js';
import { LoginClient } from './login-client.js';
import { checkText } from './login-options.js';
import { mapDecoder } from '../tokens/map-decoder.js';
import type { FacebookScope } from './scopes.js';

/** A started device login: show `userCode` and `verificationUri` to the person, and poll with the rest. */
export interface DeviceCode {
  /** For `poll()`; a secret. */
  readonly code: string;
  /** The code that the person types. */
  readonly userCode: string;
  /** Where the person types it. */
  readonly verificationUri: string;
  /** When it expires, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** How long to wait between two polls, in milliseconds. */
  readonly intervalMs: number;
}

const DeviceCodeResponse = record('DeviceCode', {
  code: filledText,
  user_code: identifier,
  verification_uri: t.string,
  expires_in: looseNumber,
  interval: looseNumber,
});

type Scope = readonly (FacebookScope | Raw)[];
type JoinScope = (scope: Scope, step: string) => string;

/** The login for televisions, printers and command lines: the person confirms on another screen. */
export class DeviceLogin {
  readonly #login: LoginClient;
  readonly #clientToken: string | undefined;
  readonly #joinScope: JoinScope;

  constructor(login: LoginClient, clientToken: string | undefined, joinScope: JoinScope) {
    if (!(login instanceof LoginClient))
      throw new InvalidArgumentError(new.target.name, 'take it from a login: facebookLogin({ … }).device');
    this.#login = login;
    this.#clientToken = clientToken;
    this.#joinScope = joinScope;
  }

  /** Starts a login. */
  begin(options: { readonly scope: Scope }): Call<DeviceCode> {
    checkObject(options, 'facebookLogin.device.begin', "{ scope: ['pages_show_list'] }");
    const { scope } = options;
    const token = this.#token('device.begin');
    const { now } = this.#login;
    return this.#login.call({
      name: 'device.begin',
      method: 'POST',
      endpoint: { host: this.#login.product.graph, path: 'device/login', versioned: true },
      params: { access_token: token, scope: this.#joinScope(scope, 'device.begin') },
      secrets: [token, ...this.#secrets],
      repeatable: true,
      response: mapDecoder(DeviceCodeResponse, (response) => toDeviceCode(response, now())),
    });
  }

  /**
   * Checks once whether the person has confirmed. Until then the error is an `AccessTokenError` with problem `pending`,
   * or a `RateLimitError` if polled too often; problem `expired` means that the code has expired.
   */
  poll(code: string | DeviceCode): Call<AccessToken> {
    const token = this.#token('device.poll');
    const text = typeof code === 'string' ? code : code?.code;
    checkText(text, 'facebookLogin.device.poll', 'give what device.begin() returned');
    return this.#login.tokenCall({
      name: 'device.poll',
      method: 'POST',
      endpoint: { host: this.#login.product.graph, path: 'device/login_status', versioned: true },
      params: { access_token: token, code: text },
      secrets: [token, text, ...this.#secrets],
      repeatable: true,
    });
  }

  /** A message may repeat the client token without the app's id before it. */
  get #secrets(): readonly string[] {
    return this.#clientToken === undefined ? [] : [this.#clientToken];
  }

  #token(step: string): string {
    if (this.#clientToken !== undefined) return `${this.#login.appId}|${this.#clientToken}`;
    throw this.#login.reject(step, 'give the login its clientToken, from the advanced settings of the app');
  }
}

function toDeviceCode(response: t.TypeOf<typeof DeviceCodeResponse>, now: number): DeviceCode {
  const code = {
    code: response.code,
    userCode: response.user_code,
    verificationUri: response.verification_uri,
    expiresAt: now + response.expires_in * 1_000,
    intervalMs: response.interval * 1_000,
  };
  return redactInspect(code, 'DeviceCode', 'code');
}
