import { randomBytes } from 'node:crypto';
import { type AccessTokenSource, Call, InvalidArgumentError, type Login, Raw } from '@edgewalk/core';
import * as E from '@edgewalk/core/declare';
import type { AccessToken } from '../tokens/access-token.js';
import { explainCode } from '../requests/explain-error.js';
import { LoginClient } from '../requests/login-client.js';
import { checkText } from '../requests/login-options.js';
import type { RedirectError } from '../callbacks/errors.js';
import { type ExpectedRedirect, readRedirect } from '../callbacks/redirect.js';
import { cachedTokenSource } from '../tokens/cached-token-source.js';

/** What to request on a login page. */
export interface AuthorizationOptions<Scope extends string> {
  /** The permissions. One that Edgewalk does not declare yet is `raw('its_name')`. */
  readonly scope: readonly (Scope | Raw)[];
  /** Replaces the random state; it must be impossible to guess. */
  readonly state?: string;
}

export const stateRule = E.may((value) => typeof value === 'string' && value !== '', 'leave it out for a random one');

/** A link to a login page, and the state to keep until the person returns. */
export interface AuthorizationUrl {
  readonly url: string;
  readonly state: string;
}

/** What all logins share: a login page, the redirect from it, and the exchange of the code for a token. */
export abstract class Flow {
  readonly #sender: LoginClient;

  constructor(sender: LoginClient) {
    if (!(sender instanceof LoginClient))
      throw new InvalidArgumentError(
        new.target.name,
        'make a login by facebookLogin(), instagramLogin() or threadsLogin()',
      );
    this.#sender = sender;
  }

  /** The login that its tokens belong to. */
  get login(): Login {
    return this.#sender.product.login;
  }

  /** Sends the requests; for the logins themselves. */
  protected get sender(): LoginClient {
    return this.#sender;
  }

  /** Builds the link to the login page. Parameters without a value are left out. */
  protected buildAuthorizationUrl(
    state: string | undefined,
    params: Readonly<Record<string, string | undefined>>,
  ): AuthorizationUrl {
    const { appId, product } = this.#sender;
    const chosen = state ?? randomBytes(32).toString('base64url');
    const all = {
      client_id: appId,
      redirect_uri: this.#sender.redirectUri('authorizationUrl'),
      response_type: 'code',
      ...params,
      state: chosen,
    };
    const entries = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { url: this.#sender.url(product.dialog, Object.fromEntries(entries)), state: chosen };
  }

  /** Joins permissions for the login page. */
  protected joinScope(scope: readonly (string | Raw)[], step: string): string {
    const names = Array.isArray(scope) ? scope.map((item) => (item instanceof Raw ? item.name : item)) : [];
    if (names.length > 0 && names.every(isName)) return names.join(',');
    throw this.#sender.reject(step, 'scope: write a list of permissions, each a name');
  }

  /**
   * Reads the code from the redirected URL. Throws a `ConsentDeniedError`, a `StateMismatchError` or a
   * `MissingCodeError`.
   *
   * @example const code = login.parseRedirect(request.url, { state: session.state });
   */
  parseRedirect(redirected: string | URL, expected: ExpectedRedirect): string {
    const code = this.parseRedirectEither(redirected, expected);
    if (E.isLeft(code)) throw code.left;
    return code.right;
  }

  /** The same with the error as a value. */
  parseRedirectEither(redirected: string | URL, expected: ExpectedRedirect): E.Either<RedirectError, string> {
    return readRedirect(redirected, expected, `${this.#sender.product.name}.parseRedirect`);
  }

  /** Exchanges the code for a token. A code works once. */
  exchangeCode(code: string): Call<AccessToken> {
    const name = 'exchangeCode';
    checkText(code, `${this.#sender.product.name}.${name}`, 'give the code that parseRedirect() returned');
    const { appId, product } = this.#sender;
    const secret = this.#sender.secret(name);
    return this.#sender.tokenCall({
      name,
      method: 'POST',
      endpoint: product.codes,
      params: {
        client_id: appId,
        client_secret: secret,
        grant_type: 'authorization_code',
        redirect_uri: this.#sender.redirectUri(name),
        code,
      },
      secrets: [secret, code],
      explain: explainCode,
      ...(product.lifetimeMs !== undefined && { lifetimeMs: product.lifetimeMs }),
    });
  }

  /**
   * A token source for a client: the call is sent once, at the client's first request.
   *
   * @example new Instagram({ accessToken: login.source(login.extend(shortToken)) })
   */
  source(call: Call<AccessToken>): AccessTokenSource {
    if (!(call instanceof Call)) throw this.#sender.reject('source', 'give a call, such as login.extend(token)');
    return cachedTokenSource(call, this.login);
  }

  /** Shows the app id in a console, without the secret. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `${this.constructor.name} { app ${this.#sender.appId} }`;
  }
}

const isName = (name: unknown): boolean => typeof name === 'string' && /^[\w.:-]+$/.test(name);
