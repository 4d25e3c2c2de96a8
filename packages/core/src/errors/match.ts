import type { GraphError } from './kinds.js';

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
  // Each handler takes the error that its key names, which the compiler cannot follow through an index.
  const handler = (handlers[error._tag] ?? handlers._) as ((error: GraphError) => A) | undefined;
  if (handler === undefined) throw new TypeError(`matchError has no handler for ${error._tag}`);
  return handler(error);
}
