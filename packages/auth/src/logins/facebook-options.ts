import { hasMembers, may, type Rule, word } from '@edgewalk/core/declare';
import type { TokenLike } from '../tokens/access-token.js';
import { type AuthorizationOptions, stateRule } from './flow.js';
import { isWord, type LoginOptions } from '../requests/login-options.js';
import type { FacebookScope } from '../requests/scopes.js';

export interface FacebookLoginOptions extends LoginOptions {
  /** Required for device logins; from the advanced settings of the app. */
  readonly clientToken?: string;
}

export interface FacebookAuthorizationOptions extends Partial<AuthorizationOptions<FacebookScope>> {
  /** A configuration of Login for Business, which defines the permissions: leave out `scope` with it. */
  readonly configId?: string;
  /** `rerequest` asks again for declined permissions, `reauthenticate` for the password. */
  readonly authType?: 'rerequest' | 'reauthenticate';
  /** The form of the login page: `page` by default, `popup` for a small window, `touch` and `wap` for phones. */
  readonly display?: 'page' | 'popup' | 'touch' | 'wap';
  /** Product-specific options, such as `{ setup: { channel: 'IG_API_ONBOARDING' } }`. */
  readonly extras?: Readonly<Record<string, unknown>>;
}

export interface PageTokensOptions {
  /** The token of the person, as text or as a login returns it. */
  readonly userToken: TokenLike;
  /** The person whose Pages are listed; the token's own by default. */
  readonly userId?: string;
}

const isJson = (value: unknown): boolean => {
  try {
    return hasMembers(value) && JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
};

/** What each option of the link must be; the permissions are checked where they are joined. */
export const authorizationRules = {
  scope: () => undefined,
  state: stateRule,
  configId: may(isWord, 'give the id of the configuration, as a string'),
  authType: word('rerequest', 'reauthenticate'),
  display: word('page', 'popup', 'touch', 'wap'),
  extras: may(isJson, "give plain data, such as { setup: { channel: 'IG_API_ONBOARDING' } }"),
} satisfies Record<keyof FacebookAuthorizationOptions, Rule>;
