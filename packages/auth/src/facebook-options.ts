import type { AuthorizationOptions } from './flow.js';
import type { LoginOptions } from './login-options.js';
import type { FacebookScope } from './scopes.js';
import type { TokenLike } from './token-answer.js';

export interface FacebookLoginOptions extends LoginOptions {
  /** For the login of devices; from the advanced settings of the app. */
  readonly clientToken?: string;
}

export interface FacebookAuthorizationOptions extends Partial<AuthorizationOptions<FacebookScope>> {
  /** A configuration of Login for Business, which names the permissions itself: then leave out `scope`. */
  readonly configId?: string;
  /** `rerequest` asks again for what was declined, `reauthenticate` for the password. */
  readonly authType?: 'rerequest' | 'reauthenticate';
  readonly display?: 'page' | 'popup' | 'touch' | 'wap';
  /** What a product wants beside it, such as `{ setup: { channel: 'IG_API_ONBOARDING' } }`. */
  readonly extras?: Readonly<Record<string, unknown>>;
}

export interface PageTokensOptions {
  readonly userToken: TokenLike;
  /** Whose Pages; the person of the token by default. */
  readonly userId?: string;
}
