import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import type { ResponseObservation } from '../limits/observation.js';
import type { GraphRequest } from '../request/request.js';
import type { HttpResponse } from '../wire/http.js';
import type { ClientInternals } from './client-internals.js';

/** A value and the response that it came in. */
export interface Received<A> {
  readonly value: A;
  readonly response: HttpResponse;
  /** Texts that must not be shown. */
  readonly secrets: readonly string[];
}

export type Outcome<A> = E.Either<GraphError, Received<A>>;

/** What the attempts of a call share. */
export interface Progress {
  /** How long it has waited for the limits. */
  readonly waited: { ms: number };
  /** Whether the source of a refused token has given another, and it was used. */
  reload?: 'found' | 'done';
}

/** What became of one attempt. */
export interface SentResult<A> {
  readonly outcome: Outcome<A>;
  readonly observation: ResponseObservation;
}

/** Decodes the JSON of a response. `sent` is its request. */
export type Decode<A> = (body: unknown, sent: GraphRequest, secrets: readonly string[]) => E.Either<GraphError, A>;

/** One request of a client, and the decoder of its response. */
export interface RequestPlan<A> {
  readonly client: ClientInternals;
  readonly request: GraphRequest;
  readonly decode: Decode<A>;
  /** An error found before sending: nothing is sent. */
  readonly failure?: GraphError;
  /** How it is run inside a batch: after the call of a name, and without its value. */
  readonly item?: { readonly after?: string; readonly omit?: true };
}

/** A call that runs by itself: it sends several requests, or has no client. */
export interface OwnPlan<A> {
  readonly client?: undefined;
  /** Describes the call in messages; it is not sent. */
  readonly request: GraphRequest;
  readonly run: (request: GraphRequest) => Promise<Outcome<A>>;
}

export type Plan<A> = RequestPlan<A> | OwnPlan<A>;

/** A value that comes from no single response. */
export const composeReceived = <A>(value: A): Received<A> => ({
  value,
  response: { status: 200, headers: {}, body: '' },
  secrets: [],
});

/** A plan that fails without sending anything. */
export const failedPlan = (
  failure: GraphError,
  request: GraphRequest,
  client: ClientInternals,
): RequestPlan<never> => ({ client, request, decode: () => E.left(failure), failure });
