import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { RequestSummary } from '../errors/error.js';
import type { GraphError } from '../errors/kinds.js';
import type { FileSource } from '../wire/file.js';
import type { Cancellation, cancellation } from './cancellation.js';

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

/** Sends a request. Every way it can fail is a value. */
export type Send = (request: HttpRequest) => TaskEither<GraphError, HttpResponse>;

/** A `Send` of ours that may hold connections. */
export interface Transport extends Send {
  /** Closes idle connections. Without it they close by themselves and keep no process alive. */
  readonly close?: () => Promise<void>;
}

/** The largest answer that is read, in bytes. Meta's own pages stay far below. */
export const defaultMaxResponseBytes = 32 * 1024 * 1024;
