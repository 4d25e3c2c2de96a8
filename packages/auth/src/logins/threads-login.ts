import type { Call } from '@edgewalk/core';
import { checkObject, hostOf, may } from '@edgewalk/core/declare';
import type { AccessToken, TokenLike } from '../tokens/access-token.js';
import { type AuthorizationOptions, type AuthorizationUrl, stateRule } from './flow.js';
import { RefreshableFlow } from './refreshable-flow.js';
import { inspectToken, type InspectedToken } from '../requests/inspected-token.js';
import { LoginClient } from '../requests/login-client.js';
import type { LoginOptions } from '../requests/login-options.js';
import type { Endpoint, Product } from '../requests/product.js';
import type { ThreadsScope } from '../requests/scopes.js';

const graph = hostOf({}, 'threads');
const tokens: Endpoint = { host: graph, path: 'oauth/access_token' };
const version = 'v1.0';

const product: Product = {
  name: 'threadsLogin',
  login: 'threads',
  dialog: { host: 'https://threads.com', path: 'oauth/authorize' },
  codes: tokens,
  lifetimeMs: 3_600_000,
  graph,
  version,
  appTokenPrefix: 'TH|',
};

/** The options of the login of Threads, which has one version. */
export type ThreadsLoginOptions = Omit<LoginOptions, 'version'>;

/** The login of Threads profiles. Its tokens are for `graph.threads.net`. */
export class ThreadsLogin extends RefreshableFlow {
  protected readonly grant = 'th';
  protected override readonly refreshHint =
    'The token of a private profile is not refreshed at all: its person must log in again.';

  /**
   * The link to the login page of Threads, and the state to compare when the person returns.
   *
   * @see https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions
   */
  authorizationUrl(options: AuthorizationOptions<ThreadsScope>): AuthorizationUrl {
    checkObject(options, `${product.name}.authorizationUrl`, "{ scope: ['threads_basic'] }", {
      scope: () => undefined,
      state: stateRule,
    });
    return this.buildAuthorizationUrl(options.state, { scope: this.joinScope(options.scope, 'authorizationUrl') });
  }

  /**
   * The token of the app itself, which belongs to no person and does not expire. It reads oEmbed and inspects tokens.
   *
   * @see https://developers.facebook.com/docs/threads/tools-and-resources/oembed
   */
  appToken(): Call<AccessToken> {
    const secret = this.sender.secret('appToken');
    return this.sender.tokenCall({
      name: 'appToken',
      method: 'GET',
      endpoint: tokens,
      params: { grant_type: 'client_credentials', client_id: this.sender.appId, client_secret: secret },
      secrets: [secret],
      repeatable: true,
    });
  }

  /**
   * What Meta reports about a token; for one that no longer works, `is_valid` is false. It is the only way to learn which
   * permissions a person granted: the tokens themselves come without them.
   *
   * @see https://developers.facebook.com/docs/threads/troubleshooting#debug-access-token
   */
  inspect(inputToken: TokenLike, options: { readonly accessToken?: TokenLike } = {}): Call<InspectedToken> {
    checkObject(options, `${product.name}.inspect`, '{ accessToken }');
    return inspectToken(this.sender, inputToken, options.accessToken);
  }
}

/**
 * The login of Threads. The app has an id and a secret of its own for it, in the app's settings.
 *
 * @example
 * const login = threadsLogin({ appId, appSecret, redirectUri });
 * const { url, state } = login.authorizationUrl({ scope: ['threads_basic', 'threads_content_publish'] });
 */
export function threadsLogin(options: ThreadsLoginOptions): ThreadsLogin {
  const rule = may((given) => given === version, `leave it out: Threads has ${version} only`);
  return new ThreadsLogin(new LoginClient(product, options, { version: rule }));
}
