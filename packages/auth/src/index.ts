// The public surface of @edgewalk/auth.
export type { AccessToken } from './access-token.js';
export { TokenStoreError, type StoreProblem } from './stores/error.js';
export { fileStore } from './stores/file.js';
export { memoryStore } from './stores/memory.js';
export type { TokenStore } from './stores/token-store.js';
export { type RefreshInfo, TokenManager, type TokenManagerOptions } from './token-manager.js';
export type { RefreshableLogin } from './token-manager-held.js';
export type { RefreshRules } from './token-manager-policy.js';

// Logins.
export { BasicDisplayLogin, basicDisplay } from './basic-display.js';
export type { ClientCodeToken } from './client-code.js';
export { type DeviceCode, DeviceLogin } from './device-login.js';
export { FacebookLogin, facebookLogin } from './facebook-login.js';
export type {
  FacebookAuthorizationOptions,
  FacebookLoginOptions,
  PageTokensOptions,
} from './facebook-options.js';
export type { AuthorizationOptions, AuthorizationUrl, Flow } from './flow.js';
export type { InstagramAccount } from './instagram-accounts.js';
export { type InstagramAuthorizationOptions, InstagramLogin, instagramLogin } from './instagram-login.js';
export {
  ConsentDeniedError,
  MissingCodeError,
  type RedirectError,
  SignedRequestError,
  StateMismatchError,
} from './login-errors.js';
export type { LoginOptions } from './login-options.js';
export type { ManagedPage } from './page-tokens.js';
export type { GrantedPermission } from './permissions.js';
export type { ExpectedRedirect } from './redirect.js';
export type { BasicDisplayScope, FacebookScope, InstagramScope } from './scopes.js';
export {
  dataDeletionAnswer,
  parseSignedRequest,
  parseSignedRequestEither,
  SignedRequest,
} from './signed-request.js';
export type { TokenLike } from './token-answer.js';
export { InspectedToken } from './inspected-token.js';
