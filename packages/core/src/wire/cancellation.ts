/** Where a request keeps its cancellation, for transports that can do without an `AbortSignal`. */
export const cancellation: unique symbol = Symbol('cancellation');

/** Ends a request. The `AbortSignal` is made only where a transport asks for one: it costs more than the rest. */
export class Cancellation {
  #controller: AbortController | undefined;
  #ended = false;
  #listener: (() => void) | undefined;

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

  /** Calls `listener` when the request is to end. There is rarely more than one. */
  onEnd(listener: () => void): void {
    const before = this.#listener;
    this.#listener = before === undefined ? listener : () => [before, listener].forEach((one) => one());
  }

  end(): void {
    this.#ended = true;
    this.#listener?.();
    this.#controller?.abort();
  }
}
