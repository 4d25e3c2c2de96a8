import type { Timer } from '../../../src/policy/timer.js';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock that stands still until nothing else can happen, and then jumps to the next thing that will. */
export class VirtualTimer implements Timer {
  #now = 1_000_000_000_000;
  #sleepers: Sleeper[] = [];

  now(): number {
    return this.#now;
  }

  get sleeping(): number {
    return this.#sleepers.length;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      if (signal?.aborted === true) return resolve(false);
      const wake = () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        signal?.removeEventListener('abort', wake);
        resolve(signal?.aborted !== true);
      };
      const sleeper: Sleeper = { until: this.#now + Math.max(0, ms), wake };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', wake, { once: true });
    });
  }

  /** Lets so much time pass. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await idle();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#now = next.until;
      next.wake();
      await idle();
    }
    this.#now = end;
  }

  #next(end: number): Sleeper | undefined {
    const [first] = this.#sleepers.toSorted((a, b) => a.until - b.until);
    return first !== undefined && first.until <= end ? first : undefined;
  }

  /** Lets time pass until the work is done; an error when that takes longer than it may. */
  async until<A>(work: Promise<A>, longestMs: number): Promise<A> {
    const state = { isDone: false };
    const watched = work.finally(() => (state.isDone = true));
    watched.catch(() => undefined);
    const end = this.#now + longestMs;
    await idle();
    while (!state.isDone) {
      const next = this.#next(end);
      if (next === undefined) throw new Error(`not done after ${longestMs} ms`);
      this.#now = next.until;
      next.wake();
      await idle();
    }
    return watched;
  }
}

/** Until every promise that can continue has continued. */
export const idle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
