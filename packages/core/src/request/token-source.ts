import type { TaskEither } from '../errors/either.js';
import type { Login } from '../codec/record.js';
import type { AccessTokenError, GraphError } from '../errors/kinds.js';

/** Supplies the token for each call, such as a manager that refreshes it. */
export interface AccessTokenSource {
  /** The login of its tokens; Facebook Login by default. */
  readonly login?: Login;
  /** The current token. */
  readonly token: TaskEither<GraphError, string>;
  /**
   * Reads the token again, where another process may have replaced it, and returns it: the same one if it has not. Rejects
   * where there is none.
   */
  readonly reload?: () => Promise<string>;
  /** Called when Meta refused one of its tokens. */
  readonly refused?: (error: AccessTokenError, token: string) => Promise<void>;
}
