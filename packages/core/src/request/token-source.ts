import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Login } from '../codec/record.js';
import type { AccessTokenError, GraphError } from '../errors/kinds.js';
import type { GraphRequest } from './request.js';

/** Gives the token at each call, such as a manager that refreshes it. */
export interface AccessTokenSource {
  /** The login its tokens belong to; Facebook Login by default. */
  readonly login?: Login;
  /** The token to use now. */
  readonly token: TaskEither<GraphError, string>;
  /** Tells it that Meta refused a token it gave. */
  readonly refused?: (error: AccessTokenError, token: string) => Promise<void>;
}

/** A token that is known without waiting. */
export const knownToken = (given: string | AccessTokenSource): string | undefined =>
  typeof given === 'string' ? given : undefined;

/** The token of a call. A token of its own, as an option or a parameter, comes before the client's. */
export function findToken(
  { options, params }: Pick<GraphRequest, 'options' | 'params'>,
  given: string | AccessTokenSource,
): E.Either<GraphError, string> | Promise<E.Either<GraphError, string>> {
  const own = ownToken({ options, params });
  // A parameter is checked where the request is authorised.
  if (own !== undefined) return E.right(own as string);
  return typeof given === 'string' ? E.right(given) : given.token();
}

/** The token that a call was given by itself. */
export const ownToken = ({ options, params }: Pick<GraphRequest, 'options' | 'params'>): unknown =>
  params['access_token'] ?? options.accessToken;
