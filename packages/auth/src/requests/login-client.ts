import {
  type Call,
  GraphClient,
  type GraphError,
  InvalidArgumentError,
  latestVersion,
  type Transport,
  undiciTransport,
  type Version,
} from '@edgewalk/core';
import { oauthCall, type Rules } from '@edgewalk/core/declare';
import { identity } from 'fp-ts/lib/function.js';
import type * as t from 'io-ts';
import { type AccessToken, requireToken, getTokenText, type TokenLike } from '../tokens/access-token.js';
import { explainApp } from './explain-error.js';
import { checkLoginOptions, type LoginOptions } from './login-options.js';
import type { Endpoint, Product } from './product.js';
import { type TokenContext, tokenDecoder } from '../tokens/token-response.js';

/** One request of a login flow. */
export interface Step<A> {
  /** The public method that sends it. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly endpoint: Endpoint;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Sent in the header, with its proof. */
  readonly token?: TokenLike;
  readonly secrets?: readonly string[];
  readonly repeatable?: boolean;
  readonly explain?: (error: GraphError) => GraphError;
  readonly response: t.Decoder<unknown, A>;
}

/** A request whose response is a token. */
export type TokenStep = Omit<Step<AccessToken>, 'response'> & Omit<TokenContext, 'now'>;

/** Sends the requests of one login, and keeps its secrets private. */
export class LoginClient {
  readonly #options: LoginOptions;
  readonly #transport: Transport;
  readonly product: Product;

  constructor(product: Product, options: LoginOptions, extra?: Rules) {
    checkLoginOptions(options, `${product.name} options`, extra);
    this.product = product;
    this.#options = options;
    this.#transport = options.transport ?? undiciTransport();
  }

  get appId(): string {
    return this.#options.appId;
  }

  get now(): () => number {
    return this.#options.now ?? Date.now;
  }

  /** The app secret, if there is one. */
  get appSecret(): string | undefined {
    return this.#options.appSecret;
  }

  /** The token that holds the app's secret; undefined without one. */
  get ownToken(): string | undefined {
    const { appId, appSecret, product } = this;
    return appSecret === undefined ? undefined : `${product.appTokenPrefix ?? ''}${appId}|${appSecret}`;
  }

  /** The app secret; throws if a step needs it and there is none. */
  secret(step: string): string {
    const { appSecret } = this.#options;
    if (appSecret !== undefined) return appSecret;
    throw this.reject(step, 'give the login its appSecret, on a server');
  }

  redirectUri(step: string): string {
    const { redirectUri } = this.#options;
    if (redirectUri !== undefined) return redirectUri;
    throw this.reject(step, "give the login its redirectUri, spelt as in the app's settings");
  }

  reject(step: string, advice: string): InvalidArgumentError {
    return new InvalidArgumentError(`${this.product.name}.${step}`, advice);
  }

  /** A URL of the login, as a browser opens it. */
  url({ host, path, versioned }: Endpoint, params: Readonly<Record<string, string>>): string {
    const base = (this.#options.baseUrl ?? host).replace(/\/+$/, '');
    const segments = versioned === true ? [base, this.#version, path] : [base, path];
    return `${segments.join('/')}?${new URLSearchParams(params).toString()}`;
  }

  call<A>({ name, endpoint, token, secrets = [], explain, ...step }: Step<A>): Call<A> {
    const operation = `${this.product.name}.${name}`;
    const accessToken = token === undefined ? undefined : requireToken(token, operation);
    const { timeoutMs = 30_000, baseUrl = endpoint.host } = this.#options;
    const request = {
      ...step,
      operation,
      explain: (error: GraphError) => (explain ?? identity)(explainApp(error)),
      host: baseUrl,
      path: endpoint.path,
      version: endpoint.versioned === true ? this.#version : undefined,
      accessToken,
      appSecret: this.appSecret,
      secrets: [...secrets, ...(this.appSecret === undefined ? [] : [this.appSecret])],
    };
    return oauthCall<A>(request, { transport: this.#transport, timeoutMs });
  }

  /** A request whose response is a token. */
  tokenCall({ from, lifetimeMs, ...step }: TokenStep): Call<AccessToken> {
    const context = { ...(from !== undefined && { from }), ...(lifetimeMs !== undefined && { lifetimeMs }) };
    return this.call({ ...step, response: tokenDecoder({ now: this.now, ...context }) });
  }

  /** A client of the Graph API with a token of this login. */
  client(token: TokenLike): GraphClient {
    const { appSecret, baseUrl, timeoutMs } = this.#options;
    return new GraphClient({
      accessToken: getTokenText(token),
      login: this.product.login,
      version: this.#version,
      transport: this.#transport,
      ...(appSecret !== undefined && { appSecret }),
      ...(baseUrl !== undefined && { baseUrl }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
  }

  get #version(): Version {
    return this.product.version ?? this.#options.version ?? latestVersion;
  }
}
