// The public surface of @edgewalk/auth.
// What the types of this package name: an application may depend on this package alone.
export type {
  AccessTokenSource,
  Call,
  Either,
  GraphError,
  Login,
  OpenEnum,
  PagedCall,
  Summary,
  TaskEither,
} from '@edgewalk/core';
export type { AccessToken } from './tokens/access-token.js';
export * from './stores/index.js';
export type { TokenEncryption, TokenKey } from './encryption/keys.js';
export type { ManagedToken, RefreshInfo, TokenListeners } from './vault/managed-token.js';
export type { TokenVaultOptions } from './vault/options.js';
export { readToken, type StoredTokenOptions } from './vault/read-token.js';
export type { RefreshRules } from './vault/refresh-policy.js';
export type { RefreshableLogin } from './vault/refreshable-login.js';
export { TokenManager, type TokenManagerOptions } from './vault/token-manager.js';
export { type SweepOptions, type SweepResult, type TokenVault, tokenVault } from './vault/token-vault.js';

// Logins.
export { BasicDisplayLogin, basicDisplay } from './logins/basic-display.js';
export type { ClientCodeToken } from './requests/client-code.js';
export { type DeviceCode, DeviceLogin } from './requests/device-login.js';
export { FacebookLogin, facebookLogin } from './logins/facebook-login.js';
export type {
  FacebookAuthorizationOptions,
  FacebookLoginOptions,
  PageTokensOptions,
} from './logins/facebook-options.js';
export { ThreadsLogin, threadsLogin, type ThreadsLoginOptions } from './logins/threads-login.js';
export type { AuthorizationOptions, AuthorizationUrl, Flow } from './logins/flow.js';
export type { AccountRoute, FoundAccount, NamedObject } from '@edgewalk/vocabulary/accounts';
export { type InstagramAuthorizationOptions, InstagramLogin, instagramLogin } from './logins/instagram-login.js';
export {
  ConsentDeniedError,
  MissingCodeError,
  type RedirectError,
  SignedRequestError,
  StateMismatchError,
} from './callbacks/errors.js';
export type { LoginOptions } from './requests/login-options.js';
export type { ManagedPage } from './requests/page-tokens.js';
export type { GrantedPermission } from './requests/permissions.js';
export type { ExpectedRedirect } from './callbacks/redirect.js';
export type { BasicDisplayScope, FacebookScope, InstagramScope, ThreadsScope } from './requests/scopes.js';
export {
  dataDeletionResponse,
  parseSignedRequest,
  parseSignedRequestEither,
  SignedRequest,
  type SignedRequestSecrets,
} from './callbacks/signed-request.js';
export type { TokenLike } from './tokens/access-token.js';
export { InspectedToken } from './requests/inspected-token.js';
