import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { GraphError } from '../errors/kinds.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';

/** Sends a request. Every way it can fail is a value. */
export type Send = (request: HttpRequest) => TaskEither<GraphError, HttpResponse>;

/** A `Send` that may hold connections. */
export interface Transport extends Send {
  /** Closes idle connections. Without it they close by themselves and keep no process alive. */
  readonly close?: () => Promise<void>;
}

/** The largest answer that is read, in bytes. Meta's own pages stay far below. */
export const defaultMaxResponseBytes = 32 * 1024 * 1024;

const cancellable = new WeakSet<Send>();

/** Marks a transport of ours, which takes the cancellation of a request in place of its signal. */
export function takesCancellation<S extends Send>(send: S): S {
  cancellable.add(send);
  return send;
}

/** Whether it was marked so; a transport of somebody else's gets a signal. */
export const needsSignal = (send: Send): boolean => !cancellable.has(send);
