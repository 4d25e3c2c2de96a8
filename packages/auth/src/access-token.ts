/** A token as a login gives it, whichever of Meta's bodies it came in. */
export interface AccessToken {
  readonly accessToken: string;
  /** When it was got, in milliseconds since 1970. */
  readonly obtainedAt: number;
  /** When it ends, in milliseconds since 1970; undefined for a token that does not. */
  readonly expiresAt?: number;
  /** Whom it speaks for, where the login says so. */
  readonly userId?: string;
  /** What it may do, where the login says so. */
  readonly permissions?: readonly string[];
}
