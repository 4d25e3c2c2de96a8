import { type Call, type PagedCall, type Raw } from '@edgewalk/core';
import type { AccessToken } from './access-token.js';
import { type ClientCodeToken, clientCode, redeemClientCode } from './client-code.js';
import { DeviceLogin } from './device-login.js';
import { explainRefresh } from './explain.js';
import type {
  FacebookAuthorizationOptions,
  FacebookLoginOptions,
  PageTokensOptions,
} from './facebook-options.js';
import { type AuthorizationUrl, Flow } from './flow.js';
import { accountsOfPages, type InstagramAccount } from './instagram-accounts.js';
import { LoginClient } from './login-client.js';
import { checkWord } from './login-options.js';
import { type ManagedPage, tokenOfPage, tokensOfPages } from './page-tokens.js';
import { type GrantedPermission, permissionsOf, revoke } from './permissions.js';
import type { Endpoint, Product } from './product.js';
import type { FacebookScope } from './scopes.js';
import { checkedToken, type TokenLike } from './token-answer.js';
import { inspectToken, type InspectedToken } from './inspected-token.js';

const graph = 'https://graph.facebook.com';
const tokens: Endpoint = { host: graph, path: 'oauth/access_token', versioned: true };
const product: Product = {
  name: 'facebookLogin',
  login: 'facebook',
  dialog: { host: 'https://www.facebook.com', path: 'dialog/oauth', versioned: true },
  codes: tokens,
  graph,
};

/** Facebook Login: its tokens belong to `graph.facebook.com`. */
export class FacebookLogin extends Flow {
  /** The login of devices without a browser. */
  readonly device: DeviceLogin;

  constructor(sender: LoginClient, clientToken?: string) {
    super(sender);
    this.device = new DeviceLogin(sender, clientToken, (scope, step) => this.scopeText(scope, step));
  }

  /**
   * The link to Facebook's login page, and the state to compare when the person returns.
   *
   * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow
   */
  authorizationUrl(options: FacebookAuthorizationOptions): AuthorizationUrl {
    const { scope, configId, authType, display, extras, state } = options;
    const asked: readonly (FacebookScope | Raw)[] | undefined =
      scope === undefined && configId === undefined ? [] : scope;
    return this.dialog(state, {
      scope: asked && this.scopeText(asked, 'authorizationUrl'),
      config_id: configId,
      auth_type: authType,
      display,
      extras: extras && JSON.stringify(extras),
    });
  }

  /** Exchanges a token of an hour or two for one of about 60 days. */
  extend(token: TokenLike): Call<AccessToken> {
    return this.#exchange('extend', token);
  }

  /** Exchanges a long token for a fresh one. It must be at least 24 hours old and not ended. */
  refresh(token: TokenLike): Call<AccessToken> {
    return this.#exchange('refresh', token);
  }

  #exchange(name: 'extend' | 'refresh', token: TokenLike): Call<AccessToken> {
    const secret = this.sender.secret(name);
    const text = checkedToken(token, `${product.name}.${name}`);
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

  /** The token of the app itself, which speaks for no person and does not end. */
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

  /** A code for a device of the person, made from a long token on the server. */
  clientCode(token: TokenLike): Call<string> {
    return clientCode(this.sender, token);
  }

  /** Exchanges such a code, on the device: no app secret is needed. */
  redeemClientCode(code: string, options: { readonly machineId?: string } = {}): Call<ClientCodeToken> {
    return redeemClientCode(this.sender, tokens, code, options);
  }

  /** The token of one Page, for a person with a role there. That of a long token does not end. */
  pageToken({
    userToken,
    pageId,
  }: {
    readonly userToken: TokenLike;
    readonly pageId: string;
  }): Call<AccessToken> {
    return tokenOfPage(this.sender, userToken, pageId);
  }

  /**
   * The Pages of a person with their tokens, as many as there are.
   *
   * @example for await (const page of login.pageTokens({ userToken })) use(page.access_token);
   */
  pageTokens({ userToken, userId = 'me' }: PageTokensOptions): PagedCall<ManagedPage> {
    return tokensOfPages(this.sender, userToken, userId);
  }

  /** What Meta knows of a token; one that does not work any more is told about too, with `is_valid: false`. */
  inspect(inputToken: TokenLike, options: { readonly accessToken?: TokenLike } = {}): Call<InspectedToken> {
    return inspectToken(this.sender, inputToken, options.accessToken);
  }

  /** What the person granted, declined, or let expire. */
  permissions(token: TokenLike): Call<readonly GrantedPermission[]> {
    return permissionsOf(this.sender, token);
  }

  /** Takes one permission back, or all of them: then the token ends. */
  revoke(token: TokenLike, permission?: FacebookScope | Raw): Call<{ success: boolean }> {
    return revoke(this.sender, token, permission);
  }

  /** The Instagram accounts linked to the person's Pages. */
  instagramAccounts(token: TokenLike): Call<readonly InstagramAccount[]> {
    return accountsOfPages(this.sender, token);
  }
}

/**
 * Facebook Login.
 *
 * @example
 * const login = facebookLogin({ appId, appSecret, redirectUri });
 * const { url, state } = login.authorizationUrl({ scope: ['instagram_basic', 'pages_show_list'] });
 */
export function facebookLogin({ clientToken, ...options }: FacebookLoginOptions): FacebookLogin {
  const where = `${product.name} options`;
  if (clientToken !== undefined) checkWord(clientToken, where, 'clientToken: give it as a string');
  return new FacebookLogin(new LoginClient(product, options, ['clientToken']), clientToken);
}
