import type { HttpRequest, Send } from './transport.js';

/** Where a request keeps its cancellation, for transports that can do without an `AbortSignal`. */
export const cancellation: unique symbol = Symbol('cancellation');

/** Ends a request. The `AbortSignal` is made only where a transport asks for one: it costs more than the rest. */
export class Cancellation {
  #controller: AbortController | undefined;
  #ended = false;
  #acts: (() => void) | undefined;

  get ended(): boolean {
    return this.#ended;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#ended) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  /** Says what to do when the request shall end. Seldom is there more than one to say so. */
  whenEnded(act: () => void): void {
    const before = this.#acts;
    this.#acts = before === undefined ? act : () => [before, act].forEach((one) => one());
  }

  end(): void {
    this.#ended = true;
    this.#acts?.();
    this.#controller?.abort();
  }
}

const takers = new WeakSet<Send>();

/** Marks a transport of ours, which needs no signal. */
export function takesCancellation<S extends Send>(send: S): S {
  takers.add(send);
  return send;
}

/** The same request, which the cancellation can end; a transport of somebody else's gets a signal. */
export function cancellable(request: HttpRequest, own: Cancellation, next: Send): HttpRequest {
  const { method, url, headers, body, binary, summary } = request;
  const signal = takers.has(next) ? undefined : own.signal;
  return { method, url, headers, body, binary, summary, signal, [cancellation]: own };
}

/** The signal of a request, for transports that cannot do without. */
export const signalOf = (request: HttpRequest): AbortSignal | undefined =>
  request[cancellation]?.signal ?? request.signal;

/** Whether the request was ended. */
export const isEnded = (request: HttpRequest): boolean =>
  request[cancellation]?.ended ?? request.signal?.aborted ?? false;
