import {
  type AccessToken,
  type AuthorizationUrl,
  FacebookLogin,
  facebookLogin,
  instagramLogin,
} from '@edgewalk/auth';
import { type Raw, raw } from '@edgewalk/core';
import type { LoginOptions, Product } from './options.js';

export interface FlowSettings {
  readonly appSecret: string;
  readonly redirectUri: string;
  readonly now: () => number;
}

/** The login that the options ask for. */
export function flowFor({ product, appId, baseUrl }: LoginOptions, settings: FlowSettings) {
  const options = { appId, ...settings, ...(baseUrl !== undefined && { baseUrl }) };
  return product === 'facebook' ? facebookLogin(options) : instagramLogin(options);
}

export type LoginFlow = ReturnType<typeof flowFor>;

/** Enough to find the account and to read it. */
const basic: Readonly<Record<Product, readonly string[]>> = {
  facebook: ['instagram_basic', 'pages_read_engagement', 'pages_show_list'],
  instagram: ['instagram_business_basic'],
};

/** The permissions to ask for, as they were written. */
export const scopeOf = ({ scope, product }: LoginOptions): readonly Raw[] =>
  (scope ?? basic[product]).map((name) => raw(name));

/** The login page to show. What was declined in an earlier login is asked for again: Facebook would not by itself. */
export function authorizationUrl(flow: LoginFlow, options: LoginOptions): AuthorizationUrl {
  const scope = scopeOf(options);
  if (flow instanceof FacebookLogin) return flow.authorizationUrl({ scope, authType: 'rerequest' });
  return flow.authorizationUrl({ scope });
}

/** What a token may do: Facebook is asked, Instagram told it with the token. */
export async function grantedTo(flow: LoginFlow, token: AccessToken): Promise<readonly string[]> {
  if (!(flow instanceof FacebookLogin)) return token.permissions ?? [];
  const permissions = await flow.permissions(token);
  return permissions.filter(({ status }) => status === 'granted').map(({ permission }) => permission);
}
