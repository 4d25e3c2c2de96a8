import {
  type AccessToken,
  type AuthorizationUrl,
  FacebookLogin,
  facebookLogin,
  type InstagramLogin,
  instagramLogin,
  ThreadsLogin,
  threadsLogin,
} from '@edgewalk/auth';
import { type Raw, raw } from '@edgewalk/core';
import type { Product } from '../arguments/shared-options.js';
import type { LoginOptions } from '../commands/login.js';

export interface FlowSettings {
  readonly appSecret: string;
  readonly redirectUri: string;
  readonly now: () => number;
}

/** The login of each product. */
export type LoginFlow = FacebookLogin | InstagramLogin | ThreadsLogin;

const logins = { facebook: facebookLogin, instagram: instagramLogin, threads: threadsLogin } as const;

/** Creates the login that the options select. */
export function createFlow({ product, appId, baseUrl }: LoginOptions, settings: FlowSettings): LoginFlow {
  const options = { appId, ...settings, ...(baseUrl !== undefined && { baseUrl }) };
  return logins[product](options);
}

/** The minimum to find the account and to read it. */
const basic: Readonly<Record<Product, readonly string[]>> = {
  facebook: ['instagram_basic', 'pages_read_engagement', 'pages_show_list'],
  instagram: ['instagram_business_basic'],
  threads: ['threads_basic'],
};

/** The permissions to request. */
export const getScope = ({ scope, product }: LoginOptions): readonly Raw[] =>
  (scope ?? basic[product]).map((name) => raw(name));

/** The login page to show. Facebook does not ask again for declined permissions unless told to. */
export function authorizationUrl(flow: LoginFlow, options: LoginOptions): AuthorizationUrl {
  const scope = getScope(options);
  if (flow instanceof FacebookLogin) return flow.authorizationUrl({ scope, authType: 'rerequest' });
  return flow.authorizationUrl({ scope });
}

/** The permissions of a token: Instagram returns them with it, the others have an endpoint for them. */
export async function listGranted(flow: LoginFlow, token: AccessToken): Promise<readonly string[]> {
  if (flow instanceof ThreadsLogin) return (await flow.inspect(token)).scopes ?? [];
  if (!(flow instanceof FacebookLogin)) return token.permissions ?? [];
  const permissions = await flow.permissions(token);
  return permissions.filter(({ status }) => status === 'granted').map(({ permission }) => permission);
}
