import type { Call } from '@edgewalk/core';
import { checkObject, identifier, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import type { TokenLike } from '../tokens/access-token.js';
import type { AuthorizationOptions, AuthorizationUrl } from './flow.js';
import { RefreshableFlow } from './refreshable-flow.js';
import type { InstagramAccount } from '../requests/instagram-accounts.js';
import { LoginClient } from '../requests/login-client.js';
import type { LoginOptions } from '../requests/login-options.js';
import type { Product } from '../requests/product.js';
import { mapDecoder } from '../tokens/map-decoder.js';
import type { InstagramScope } from '../requests/scopes.js';

const product: Product = {
  name: 'instagramLogin',
  login: 'instagram',
  dialog: { host: 'https://www.instagram.com', path: 'oauth/authorize' },
  codes: { host: 'https://api.instagram.com', path: 'oauth/access_token' },
  lifetimeMs: 3_600_000,
  graph: 'https://graph.instagram.com',
};

export interface InstagramAuthorizationOptions extends AuthorizationOptions<InstagramScope> {
  /** Requires name and password even if the person is logged in. */
  readonly forceReauth?: boolean;
  /** Whether the page also offers a login with Facebook. */
  readonly enableFbLogin?: boolean;
}

/** The login of professional accounts without a Page. Its tokens are for `graph.instagram.com`. */
export class InstagramLogin extends RefreshableFlow {
  protected readonly grant = 'ig';

  /**
   * The link to Instagram's login page, and the state to compare when the person returns.
   *
   * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login
   */
  authorizationUrl(options: InstagramAuthorizationOptions): AuthorizationUrl {
    checkObject(options, `${product.name}.authorizationUrl`, "{ scope: ['instagram_business_basic'] }");
    return this.buildAuthorizationUrl(options.state, {
      scope: this.joinScope(options.scope, 'authorizationUrl'),
      force_reauth: options.forceReauth?.toString(),
      enable_fb_login: options.enableFbLogin?.toString(),
    });
  }

  /** The account of the token; always exactly one. */
  instagramAccounts(token: TokenLike): Call<readonly InstagramAccount[]> {
    return this.sender.call({
      name: 'instagramAccounts',
      method: 'GET',
      endpoint: { host: product.graph, path: 'me', versioned: true },
      params: { fields: 'user_id,username' },
      token,
      response: Accounts,
    });
  }
}

const Me = record('Me', { user_id: identifier, username: optional(t.string) });

/** The one account as a list, so that both logins return the same type. */
const Accounts = mapDecoder(Me, ({ user_id: id, username }): readonly InstagramAccount[] => [
  { id, ...(username !== undefined && { username }) },
]);

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
