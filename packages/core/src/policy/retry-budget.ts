/** What a client may spend on retries: they must not make an outage worse. */
const whole = 500;
const costOfRetry = 5;
const costOfTimeout = 10;

/** Filled by calls that go well, emptied by retries: when most calls fail, few are tried again. */
export class RetryBudget {
  #left = whole;

  /** False when there is nothing left to spend. */
  take(afterTimeout: boolean): boolean {
    const cost = afterTimeout ? costOfTimeout : costOfRetry;
    if (this.#left < cost) return false;
    this.#left -= cost;
    return true;
  }

  refill(): void {
    this.#left = Math.min(whole, this.#left + 1);
  }
}
