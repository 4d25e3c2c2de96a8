import type { CallOptions, GraphClient, GraphError } from '@edgewalk/core';
import { type Either, isLeft, left, right } from '@edgewalk/core/declare';

type Outcome<A> = Either<GraphError, A>;

/** Reads a list to its end. */
export async function readList(
  client: GraphClient,
  path: string,
  fields: string,
  options: CallOptions,
): Promise<Outcome<readonly unknown[]>> {
  const rows: unknown[] = [];
  try {
    for await (const row of client.edge(path, { fields, limit: 100 }, options)) rows.push(row);
    return right(rows);
  } catch (error) {
    // A list throws only a GraphError.
    return left(error as GraphError);
  }
}

/** The errors among outcomes. */
export const errorsIn = (outcomes: readonly Outcome<unknown>[]): readonly GraphError[] =>
  outcomes.flatMap((outcome) => (isLeft(outcome) ? [outcome.left] : []));

const passing: readonly GraphError['_tag'][] = [
  'NetworkError',
  'TimeoutError',
  'AbortError',
  'RateLimitError',
  'TransientError',
];

/** True for an error that says nothing about what the token may read: the same request may work later. */
export const isPassing = ({ _tag }: GraphError): boolean => passing.includes(_tag);

/** True where Meta itself refused the request, and not the token. */
export const isRefusal = (error: GraphError): boolean =>
  error.code !== undefined && error._tag !== 'AccessTokenError' && !isPassing(error);
