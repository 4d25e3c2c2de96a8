import { randomBytes } from 'node:crypto';
import { type AccessTokenSource, type Call, type Login, Raw } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import type { AccessToken } from './access-token.js';
import { explainCode } from './explain.js';
import type { LoginClient } from './login-client.js';
import { checkWord } from './login-options.js';
import type { RedirectError } from './login-errors.js';
import { type ExpectedRedirect, readRedirect } from './redirect.js';
import { sourceOf } from './token-once.js';

/** What a login page is asked for. */
export interface AuthorizationOptions<Scope extends string> {
  /** The permissions. One that Edgewalk does not know yet is written `raw('its_name')`. */
  readonly scope: readonly (Scope | Raw)[];
  /** A text of your own instead of a random one; nobody else may be able to guess it. */
  readonly state?: string;
}

/** A link to a login page, and the state to keep until the person returns. */
export interface AuthorizationUrl {
  readonly url: string;
  readonly state: string;
}

/** What all logins have: a page, a way back from it, and a token for the code. */
export abstract class Flow {
  readonly #sender: LoginClient;

  constructor(sender: LoginClient) {
    this.#sender = sender;
  }

  /** The login that its tokens belong to, as clients name it. */
  get login(): Login {
    return this.#sender.product.login;
  }

  /** Sends the requests; for the logins themselves. */
  protected get sender(): LoginClient {
    return this.#sender;
  }

  /** The link to the login page. Parameters without a value are left out. */
  protected dialog(
    state: string | undefined,
    params: Readonly<Record<string, string | undefined>>,
  ): AuthorizationUrl {
    const { appId, product } = this.#sender;
    if (state === '') throw this.#sender.refuse('authorizationUrl', 'state: leave it out for a random one');
    const chosen = state ?? randomBytes(32).toString('base64url');
    const all = {
      client_id: appId,
      redirect_uri: this.#sender.redirectUri('authorizationUrl'),
      response_type: 'code',
      ...params,
      state: chosen,
    };
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { url: this.#sender.url(product.dialog, Object.fromEntries(given)), state: chosen };
  }

  /** Permissions as the login page reads them. */
  protected scopeText(scope: readonly (string | Raw)[], step: string): string {
    const words = Array.isArray(scope) ? scope.map((word) => (word instanceof Raw ? word.name : word)) : [];
    const wrong =
      words.length === 0 || words.some((word) => typeof word !== 'string' || !/^[\w.:-]+$/.test(word));
    if (wrong) throw this.#sender.refuse(step, 'scope: write a list of permissions, each a name');
    return words.join(',');
  }

  /**
   * The code in the URL that the person was sent back to. Throws a `ConsentDeniedError`, a `StateMismatchError` or a
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
    checkWord(code, `${this.#sender.product.name}.${name}`, 'give the code that parseRedirect() gave');
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
   * A token for a client, got by a call at the client's first request, once.
   *
   * @example new Instagram({ accessToken: login.source(login.extend(shortToken)) })
   */
  source(call: Call<AccessToken>): AccessTokenSource {
    return sourceOf(call, this.login);
  }

  /** Readable in a console, and without the secret. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `${this.constructor.name} { app ${this.#sender.appId} }`;
  }
}
