import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Login } from '../codec/record.js';
import type { AccessTokenError, GraphError } from '../errors/kinds.js';

/** Gives the token at each call, such as a manager that refreshes it. */
export interface AccessTokenSource {
  /** The login its tokens belong to; Facebook Login by default. */
  readonly login?: Login;
  /** The token to use now. */
  readonly token: TaskEither<GraphError, string>;
  /** Tells it that Meta refused a token it gave. */
  readonly refused?: (error: AccessTokenError, token: string) => Promise<void>;
}
