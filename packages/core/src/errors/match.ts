import type { GraphError } from './kinds.js';
import { checkObject } from './options.js';
import { InvalidArgumentError } from './program.js';

/** One handler for each kind of failure. */
export type GraphErrorHandlers<A> = { readonly [E in GraphError as E['_tag']]: (error: E) => A };

/** Folds the named kinds of error; the others go to `_`. */
export function matchError<A>(
  error: GraphError,
  handlers: Partial<GraphErrorHandlers<A>> & { readonly _: (error: GraphError) => A },
): A;
/**
 * Folds an error by its kind. Stops compiling when a kind is missing.
 *
 * @example matchError(error, { RateLimitError: (e) => e.retryAfterMs, …one for each kind })
 */
export function matchError<A>(error: GraphError, handlers: GraphErrorHandlers<A>): A;
export function matchError<A>(
  error: GraphError,
  handlers: Partial<GraphErrorHandlers<A>> & { readonly _?: (error: GraphError) => A },
): A {
  const kind: unknown = (error as GraphError | null | undefined)?._tag;
  if (typeof kind !== 'string') throw new InvalidArgumentError('matchError', 'give an error of Edgewalk');
  checkObject(handlers, 'matchError', '{ NotFoundError: (error) => …, _: (error) => … }');
  // Each handler takes the error that its key names, which the compiler cannot follow through an index.
  const handler = (handlers[error._tag] ?? handlers._) as ((error: GraphError) => A) | undefined;
  if (typeof handler !== 'function')
    throw new InvalidArgumentError('matchError', `give a handler for ${kind}, or for all others as _`);
  return handler(error);
}
