// transport: sends an HTTP request over undici or fetch; timeouts and merged reads.
import type { TaskEither } from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';

/** Sends a request. Returns every failure as a value. */
export type Send = (request: HttpRequest) => TaskEither<GraphError, HttpResponse>;

/** A `Send` that may hold connections. */
export interface Transport extends Send {
  /** Closes idle connections. Without it they time out by themselves and keep no process alive. */
  readonly close?: () => Promise<void>;
}

/** The default for the largest response, in bytes. Meta's own pages stay far below. */
export const defaultMaxResponseBytes = 32 * 1024 * 1024;

/** Marks a transport that takes the cancellation of a request in place of its signal. */
export const takesCancellation: unique symbol = Symbol('takesCancellation');
