import type { AccessToken } from '../tokens/access-token.js';

/**
 * Stores one token, for one process or for several that share it.
 *
 * @example
 * const store: TokenStore = {
 *   read: () => database.findToken(),
 *   write: (token) => database.saveToken(token),
 *   lock: (run) => database.withAdvisoryLock('token', run),
 * };
 */
export interface TokenStore {
  /** The token, or undefined when there is none yet. */
  read(): Promise<AccessToken | undefined>;
  /** Replaces the token atomically: a failure leaves the old one or the new one, never a part. */
  write(token: AccessToken): Promise<void>;
  /** Runs exclusively among all processes that share the store; the others wait. */
  lock<A>(run: () => Promise<A>): Promise<A>;
}
