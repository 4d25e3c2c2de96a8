// wire: HTTP requests and responses, and their encodings: forms, files, JSON, usage headers. Imports no other folder
// but codec.
import { type Cancellation, cancellation } from './cancellation.js';
import type { FileSource } from './file.js';

/** The request in errors and events: never with a token or a query string. */
export interface RequestSummary {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
}

/** An HTTP request. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A file source is read while it is sent. */
  readonly body?: string | FileSource | undefined;
  /** Requests the body of the response as bytes, not as text. */
  readonly binary?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The source of `signal`, for transports that need no signal. */
  readonly [cancellation]?: Cancellation;
  /** The request as errors show it. */
  readonly summary: RequestSummary;
}

/** An HTTP response: header names in lower case, the body as text. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body of a binary request; `body` is empty then. */
  readonly bytes?: Uint8Array;
}

/** Whether the caller or the timeout has ended the request. */
export const isEnded = (request: HttpRequest): boolean =>
  request[cancellation]?.ended ?? request.signal?.aborted ?? false;

/** The signal of a request, for transports that need one. */
export const signalOf = (request: HttpRequest): AbortSignal | undefined =>
  request[cancellation]?.signal ?? request.signal;
