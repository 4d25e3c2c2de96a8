import type { AccessToken } from '../access-token.js';

/**
 * Keeps one token, for one process or for several that share it.
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
  /** Replaces the token; afterwards there is either the old one or the new one, never a part. */
  write(token: AccessToken): Promise<void>;
  /** Runs alone among all who share the store; others wait for their turn. */
  lock<A>(run: () => Promise<A>): Promise<A>;
}
