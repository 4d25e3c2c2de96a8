import type { Login } from '../codec/record.js';
import type { OperationFacts } from '../schema/operations.js';
import type { CallOptions, GraphRequest } from './request.js';
import type { AccessTokenSource } from './token-source.js';

/** Which login, and so which host, a call uses. */
export function loginOf(
  client: { readonly accessToken: string | AccessTokenSource; readonly login?: Login },
  { accessToken }: CallOptions,
): Login {
  if (client.login !== undefined) return client.login;
  const given = accessToken ?? client.accessToken;
  return (typeof given === 'string' ? loginOfToken(given) : given.login) ?? 'facebook';
}

/** The login a token belongs to, by its prefix; undefined when the prefix does not tell. */
export function loginOfToken(token: string): Login | undefined {
  if (token.startsWith('IG')) return 'instagram';
  return token.startsWith('EAA') ? 'facebook' : undefined;
}

/** Where a request goes, without version and path. */
export const baseUrlOf = (
  { options, facts, login }: Pick<GraphRequest, 'options' | 'facts' | 'login'>,
  client: { readonly baseUrl?: string },
): string => options.baseUrl ?? client.baseUrl ?? hostOf(facts, login);

/** The host that takes files. It answers for Facebook Login only. */
const uploadHost = 'https://rupload.facebook.com';

/** Meta's host for an operation. */
function hostOf({ upload, host }: OperationFacts, login: Login): string {
  if (upload !== undefined) return uploadHost;
  return host === 'video' ? 'https://graph-video.facebook.com' : `https://graph.${login}.com`;
}
