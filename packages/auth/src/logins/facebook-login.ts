import type { Call, PagedCall, Raw } from '@edgewalk/core';
import { checkObject, hostOf, may } from '@edgewalk/core/declare';
import { type AccessToken, requireToken, type TokenLike } from '../tokens/access-token.js';
import { type ClientCodeToken, createClientCode, redeemClientCode } from '../requests/client-code.js';
import { DeviceLogin } from '../requests/device-login.js';
import { explainRefresh } from '../requests/explain-error.js';
import {
  authorizationRules,
  type FacebookAuthorizationOptions,
  type FacebookLoginOptions,
  type PageTokensOptions,
} from './facebook-options.js';
import { type AuthorizationUrl, Flow } from './flow.js';
import type { FoundAccount } from '@edgewalk/vocabulary/accounts';
import { listAccounts } from '../requests/instagram-accounts.js';
import { LoginClient } from '../requests/login-client.js';
import { isWord } from '../requests/login-options.js';
import { type ManagedPage, getPageToken, listPageTokens } from '../requests/page-tokens.js';
import { type GrantedPermission, listPermissions, revoke } from '../requests/permissions.js';
import type { Endpoint, Product } from '../requests/product.js';
import type { FacebookScope } from '../requests/scopes.js';
import { inspectToken, type InspectedToken } from '../requests/inspected-token.js';

const graph = hostOf({}, 'facebook');
const tokens: Endpoint = { host: graph, path: 'oauth/access_token', versioned: true };
const product: Product = {
  name: 'facebookLogin',
  login: 'facebook',
  dialog: { host: 'https://www.facebook.com', path: 'dialog/oauth', versioned: true },
  codes: tokens,
  graph,
};

/** Facebook Login. Its tokens are for `graph.facebook.com`. */
export class FacebookLogin extends Flow {
  /** The login for devices without a browser. */
  readonly device: DeviceLogin;

  constructor(sender: LoginClient, clientToken?: string) {
    super(sender);
    this.device = new DeviceLogin(sender, clientToken, (scope, step) => this.joinScope(scope, step));
  }

  /**
   * The link to Facebook's login page, and the state to compare when the person returns.
   *
   * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow
   */
  authorizationUrl(options: FacebookAuthorizationOptions): AuthorizationUrl {
    checkObject(options, `${product.name}.authorizationUrl`, "{ scope: ['instagram_basic'] }", authorizationRules);
    const { scope, configId, authType, display, extras, state } = options;
    const requested: readonly (FacebookScope | Raw)[] | undefined =
      scope === undefined && configId === undefined ? [] : scope;
    return this.buildAuthorizationUrl(state, {
      scope: requested && this.joinScope(requested, 'authorizationUrl'),
      config_id: configId,
      auth_type: authType,
      display,
      extras: extras && JSON.stringify(extras),
    });
  }

  /** Exchanges a token of one or two hours for one of about 60 days. */
  extend(token: TokenLike): Call<AccessToken> {
    return this.#exchange('extend', token);
  }

  /** Exchanges a long-lived token for a new one. It must be at least 24 hours old and not expired. */
  refresh(token: TokenLike): Call<AccessToken> {
    return this.#exchange('refresh', token);
  }

  #exchange(name: 'extend' | 'refresh', token: TokenLike): Call<AccessToken> {
    const secret = this.sender.secret(name);
    const text = requireToken(token, `${product.name}.${name}`);
    const own = { client_id: this.sender.appId, client_secret: secret };
    return this.sender.tokenCall({
      name,
      method: 'POST',
      endpoint: tokens,
      params: { grant_type: 'fb_exchange_token', ...own, fb_exchange_token: text },
      secrets: [text],
      repeatable: true,
      from: token,
      ...(name === 'refresh' && { explain: explainRefresh(token, this.sender.now) }),
    });
  }

  /** The token of the app itself, which belongs to no person and does not expire. */
  appToken(): Call<AccessToken> {
    const own = { client_id: this.sender.appId, client_secret: this.sender.secret('appToken') };
    return this.sender.tokenCall({
      name: 'appToken',
      method: 'POST',
      endpoint: tokens,
      params: { grant_type: 'client_credentials', ...own },
      repeatable: true,
    });
  }

  /** Creates a code for a device of the person, from a long-lived token on the server. */
  clientCode(token: TokenLike): Call<string> {
    return createClientCode(this.sender, token);
  }

  /** Exchanges such a code on the device; no app secret is needed. */
  redeemClientCode(code: string, options: { readonly machineId?: string } = {}): Call<ClientCodeToken> {
    checkObject(options, `${product.name}.redeemClientCode`, '{ machineId }', {
      machineId: may(isWord, 'give the id that the first token came with'),
    });
    return redeemClientCode(this.sender, tokens, code, options);
  }

  /** The token of one Page on which the person has a role. From a long-lived token it does not expire. */
  pageToken(options: { readonly userToken: TokenLike; readonly pageId: string }): Call<AccessToken> {
    checkObject(options, `${product.name}.pageToken`, '{ userToken, pageId }');
    return getPageToken(this.sender, options.userToken, options.pageId);
  }

  /**
   * All Pages of a person, with their tokens.
   *
   * @example for await (const page of login.pageTokens({ userToken })) use(page.access_token);
   */
  pageTokens(options: PageTokensOptions): PagedCall<ManagedPage> {
    checkObject(options, `${product.name}.pageTokens`, '{ userToken }');
    const { userToken, userId = 'me' } = options;
    return listPageTokens(this.sender, userToken, userId);
  }

  /** What Meta reports about a token; for one that no longer works, `is_valid` is false. */
  inspect(inputToken: TokenLike, options: { readonly accessToken?: TokenLike } = {}): Call<InspectedToken> {
    checkObject(options, `${product.name}.inspect`, '{ accessToken }');
    return inspectToken(this.sender, inputToken, options.accessToken);
  }

  /** The permissions that the person granted, declined, or let expire. */
  permissions(token: TokenLike): Call<readonly GrantedPermission[]> {
    return listPermissions(this.sender, token);
  }

  /** Revokes one permission, or all of them, which ends the token. */
  revoke(token: TokenLike, permission?: FacebookScope | Raw): Call<{ success: boolean }> {
    return revoke(this.sender, token, permission);
  }

  /** The Instagram accounts that a token reaches: by Pages, by business portfolios, and those granted by id. */
  instagramAccounts(token: TokenLike): Call<readonly FoundAccount[]> {
    return listAccounts(this.sender, token);
  }
}

/**
 * Facebook Login.
 *
 * @example
 * const login = facebookLogin({ appId, appSecret, redirectUri });
 * const { url, state } = login.authorizationUrl({ scope: ['instagram_basic', 'pages_show_list'] });
 */
export function facebookLogin(given: FacebookLoginOptions): FacebookLogin {
  const clientToken = may(isWord, 'give it as a string');
  return new FacebookLogin(new LoginClient(product, given, { clientToken }), given.clientToken);
}
