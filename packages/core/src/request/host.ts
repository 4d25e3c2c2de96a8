import type { Login } from '../codec/record.js';
import { InvalidArgumentError } from '../errors/program.js';
import type { OperationFacts } from '../schema/operations.js';
import type { CallOptions } from './request.js';

/** The login of a client: the one it was given, or that of its token. */
export interface ClientLogin {
  readonly login: Login;
  readonly isLoginGiven: boolean;
}

/** Which login, and so which host, a call uses: a token of its own may be of the other. */
export const loginOf = ({ login, isLoginGiven }: ClientLogin, { accessToken }: CallOptions): Login =>
  accessToken === undefined || isLoginGiven ? login : (loginOfToken(accessToken) ?? 'facebook');

/** The login a token belongs to, by its prefix; undefined when the prefix does not tell. */
export function loginOfToken(token: string): Login | undefined {
  if (token.startsWith('IG')) return 'instagram';
  return token.startsWith('EAA') ? 'facebook' : undefined;
}

/** An operation that only the other login's host offers. */
export function wrongLogin(operation: string, needed: Login): InvalidArgumentError {
  const name = needed === 'facebook' ? 'Facebook Login' : 'Instagram Login';
  return new InvalidArgumentError(
    operation,
    `exists with ${name} only: use a token from ${name}, and { login: '${needed}' } if the token does not tell`,
  );
}

/** The host that takes files. It answers for Facebook Login only. */
const uploadHost = 'https://rupload.facebook.com';

/** Meta's host for an operation. */
export function hostOf({ upload, host }: OperationFacts, login: Login): string {
  if (upload !== undefined) return uploadHost;
  return host === 'video' ? 'https://graph-video.facebook.com' : `https://graph.${login}.com`;
}
