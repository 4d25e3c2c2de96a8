import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Login } from '../codec/codec.js';
import { AccessTokenError, type GraphError } from '../errors/kinds.js';
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

/** The token of a client now: the one it was given, or the one its source gives. */
export async function currentToken(given: string | AccessTokenSource): Promise<E.Either<GraphError, string>> {
  return typeof given === 'string' ? E.right(given) : given.token();
}

/** A token that is known without waiting. */
export const knownToken = (given: string | AccessTokenSource): string | undefined =>
  typeof given === 'string' ? given : undefined;

type Asked = E.Either<GraphError, GraphRequest>;

/** The same request with the token that a source gives now; a token of its own comes first. */
export function withToken(request: GraphRequest, given: string | AccessTokenSource): Asked | Promise<Asked> {
  const own = request.options.accessToken ?? request.params['access_token'];
  return typeof given === 'string' || own !== undefined ? E.right(request) : withTokenOf(given, request);
}

async function withTokenOf(source: AccessTokenSource, request: GraphRequest): Promise<Asked> {
  const token = await source.token();
  if (E.isLeft(token)) return token;
  return E.right({ ...request, options: { ...request.options, accessToken: token.right } });
}

/** Lets a source know that the token it gave for this request was refused. */
export function tellSource(
  given: string | AccessTokenSource,
  { request }: { readonly request: GraphRequest },
  { options }: Pick<GraphRequest, 'options'>,
  outcome: E.Either<GraphError, unknown>,
): Promise<void> | undefined {
  const token = request.options.accessToken === undefined ? options.accessToken : undefined;
  if (typeof given === 'string' || token === undefined || E.isRight(outcome)) return undefined;
  return outcome.left instanceof AccessTokenError ? given.refused?.(outcome.left, token) : undefined;
}
