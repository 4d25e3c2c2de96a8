/** Finds out what caused a delivery: the request or the act that runs when an event happens. */
export class Causes {
  #current: string[] | undefined;

  /** The list of what runs now: it takes the ids of deliveries. */
  get current(): string[] | undefined {
    return this.#current;
  }

  /** Runs something; events that happen meanwhile are caused by it. */
  during<Result>(cause: string[], run: () => Result): Result {
    const outer = this.#current;
    this.#current = cause;
    try {
      return run();
    } finally {
      this.#current = outer;
    }
  }
}
