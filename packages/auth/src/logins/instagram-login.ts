import type { Call } from '@edgewalk/core';
import { checkObject, hostOf, may, type Rule } from '@edgewalk/core/declare';
import type { TokenLike } from '../tokens/access-token.js';
import { type AuthorizationOptions, type AuthorizationUrl, stateRule } from './flow.js';
import { RefreshableFlow } from './refreshable-flow.js';
import type { FoundAccount } from '@edgewalk/vocabulary/accounts';
import { listAccounts } from '../requests/instagram-accounts.js';
import { LoginClient } from '../requests/login-client.js';
import type { LoginOptions } from '../requests/login-options.js';
import type { Product } from '../requests/product.js';
import type { InstagramScope } from '../requests/scopes.js';

const product: Product = {
  name: 'instagramLogin',
  login: 'instagram',
  dialog: { host: 'https://www.instagram.com', path: 'oauth/authorize' },
  codes: { host: 'https://api.instagram.com', path: 'oauth/access_token' },
  lifetimeMs: 3_600_000,
  graph: hostOf({}, 'instagram'),
};

export interface InstagramAuthorizationOptions extends AuthorizationOptions<InstagramScope> {
  /** Requires name and password even if the person is logged in. */
  readonly forceReauth?: boolean;
  /** Whether the page also offers a login with Facebook; true by default. */
  readonly enableFbLogin?: boolean;
}

const flag = may((value) => typeof value === 'boolean', 'write true or false');

/** The permissions are checked where they are joined. */
const rules = {
  scope: () => undefined,
  state: stateRule,
  forceReauth: flag,
  enableFbLogin: flag,
} satisfies Record<keyof InstagramAuthorizationOptions, Rule>;

/** The login of professional accounts without a Page. Its tokens are for `graph.instagram.com`. */
export class InstagramLogin extends RefreshableFlow {
  protected readonly grant = 'ig';

  /**
   * The link to Instagram's login page, and the state to compare when the person returns.
   *
   * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login
   */
  authorizationUrl(options: InstagramAuthorizationOptions): AuthorizationUrl {
    checkObject(options, `${product.name}.authorizationUrl`, "{ scope: ['instagram_business_basic'] }", rules);
    return this.buildAuthorizationUrl(options.state, {
      scope: this.joinScope(options.scope, 'authorizationUrl'),
      // The documentation names the first, the links of the app dashboard and production the second.
      force_reauth: options.forceReauth?.toString(),
      force_authentication: flagOf(options.forceReauth),
      enable_fb_login: flagOf(options.enableFbLogin),
    });
  }

  /** The account of the token; always exactly one. */
  instagramAccounts(token: TokenLike): Call<readonly FoundAccount[]> {
    return listAccounts(this.sender, token);
  }
}

const flagOf = (given: boolean | undefined): string | undefined =>
  given === undefined ? undefined : String(Number(given));

/**
 * Instagram Login.
 *
 * @example
 * const login = instagramLogin({ appId, appSecret, redirectUri });
 * const { url, state } = login.authorizationUrl({ scope: ['instagram_business_basic'] });
 */
export function instagramLogin(options: LoginOptions): InstagramLogin {
  return new InstagramLogin(new LoginClient(product, options));
}
