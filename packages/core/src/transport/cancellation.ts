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

/** The same request, which the cancellation can end. */
export function cancellable<R extends object>(
  request: R,
  own: Cancellation,
): R & { readonly signal: AbortSignal; readonly [cancellation]: Cancellation } {
  return {
    ...request,
    [cancellation]: own,
    get signal() {
      return own.signal;
    },
  };
}
