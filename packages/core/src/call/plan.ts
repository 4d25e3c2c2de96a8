import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import type { GraphRequest } from '../request/request.js';
import type { HttpResponse } from '../wire/http.js';
import type { ClientInternals } from './client-internals.js';

/** A value, and the answer it came in. */
export interface Received<A> {
  readonly value: A;
  readonly response: HttpResponse;
  /** Texts that must not be shown. */
  readonly secrets: readonly string[];
}

export type Outcome<A> = E.Either<GraphError, Received<A>>;

/** Reads the JSON of an answer. `sent` is the request that it answers. */
export type Decode<A> = (body: unknown, sent: GraphRequest, secrets: readonly string[]) => E.Either<GraphError, A>;

/** One request of a client, and how its answer is read. */
export interface RequestPlan<A> {
  readonly client: ClientInternals;
  readonly request: GraphRequest;
  readonly decode: Decode<A>;
  /** An error known beforehand: nothing is sent. */
  readonly failure?: GraphError;
}

/** A call that sends what it needs by itself: several calls, or one without a client. */
export interface OwnPlan<A> {
  readonly client?: undefined;
  /** Names the call in messages. */
  readonly request: GraphRequest;
  readonly run: (request: GraphRequest) => Promise<Outcome<A>>;
}

export type Plan<A> = RequestPlan<A> | OwnPlan<A>;

/** A value that no single answer holds. */
export const composed = <A>(value: A): Received<A> => ({
  value,
  response: { status: 200, headers: {}, body: '' },
  secrets: [],
});

/** A plan whose error is known before anything is sent. */
export const failedPlan = (
  failure: GraphError,
  request: GraphRequest,
  client: ClientInternals,
): RequestPlan<never> => ({ client, request, decode: () => E.left(failure), failure });
