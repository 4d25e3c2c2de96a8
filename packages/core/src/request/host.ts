import type { Login } from '../codec/record.js';
import type { OperationFacts } from '../schema/operations.js';
import type { CallOptions } from './request.js';

/** The login of a client: the given one, or that of its token. */
export interface ClientLogin {
  readonly login: Login;
  readonly isLoginGiven: boolean;
}

/** The login of a call, which decides its host: a token of its own may belong to the other login. */
export const loginOf = ({ login, isLoginGiven }: ClientLogin, { accessToken }: CallOptions): Login =>
  accessToken === undefined || isLoginGiven ? login : (loginOfToken(accessToken) ?? 'facebook');

/** The login of a token by its prefix; undefined when the prefix does not show it. */
export function loginOfToken(token: string): Login | undefined {
  if (token.startsWith('IG')) return 'instagram';
  if (token.startsWith('TH')) return 'threads';
  return token.startsWith('EAA') ? 'facebook' : undefined;
}

/** The host of each login. */
const hosts: Readonly<Record<Login, string>> = {
  facebook: 'https://graph.facebook.com',
  instagram: 'https://graph.instagram.com',
  threads: 'https://graph.threads.net',
};

/** The host for uploads, but for those to an app. It accepts Facebook Login only. */
const uploadHost = 'https://rupload.facebook.com';

/** `facts.upload` of files for an app, which go to the Graph host. */
export const appUpload = 'app';

/** The host of an operation. */
export function hostOf({ upload, host }: OperationFacts, login: Login): string {
  if (upload !== undefined && upload !== appUpload) return uploadHost;
  return host === 'video' ? 'https://graph-video.facebook.com' : hosts[login];
}
