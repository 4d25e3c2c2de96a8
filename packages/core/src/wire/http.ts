import { type Cancellation, cancellation } from './cancellation.js';
import type { FileSource } from './file.js';

/** What was attempted: never a token, never a host's query string. */
export interface RequestSummary {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
}

/** A request as it goes over the wire. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A source is read while it is sent. */
  readonly body?: string | FileSource | undefined;
  /** Asks for the answer as bytes, not as text. */
  readonly binary?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What `signal` is made of, for transports that need no signal. */
  readonly [cancellation]?: Cancellation;
  /** How the request is named in errors. */
  readonly summary: RequestSummary;
}

/** An answer as it came: header names in lower case, the body as text. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where bytes were asked for; `body` is empty then. */
  readonly bytes?: Uint8Array;
}

/** Whether the request was ended by its caller or its timeout. */
export const isEnded = (request: HttpRequest): boolean =>
  request[cancellation]?.ended ?? request.signal?.aborted ?? false;

/** The signal of a request, for transports that cannot do without. */
export const signalOf = (request: HttpRequest): AbortSignal | undefined =>
  request[cancellation]?.signal ?? request.signal;
