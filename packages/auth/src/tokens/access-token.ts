import { checkToken, isObject } from '@edgewalk/core/declare';

/** A token as a login returns it, whichever response body it came in. */
export interface AccessToken {
  readonly accessToken: string;
  /** When it was obtained, in milliseconds since 1970. */
  readonly obtainedAt: number;
  /** When it expires, in milliseconds since 1970; undefined for a token that does not. */
  readonly expiresAt?: number;
  /** The user it belongs to, where the login reports it. */
  readonly userId?: string;
  /** The granted permissions, where the login reports them. */
  readonly permissions?: readonly string[];
}

/** A token as text, or as a login returned it. */
export type TokenLike = string | AccessToken;

/** The text of a token. */
export const getTokenText = (token: TokenLike): string => (typeof token === 'string' ? token : token.accessToken);

/** The text of a token, validated before anything is sent. */
export function requireToken(token: TokenLike, where: string): string {
  const text: unknown = isObject(token) ? token['accessToken'] : token;
  checkToken(text, where);
  return text;
}
