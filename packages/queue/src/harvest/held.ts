import type { Work } from './work.js';

interface Entry {
  readonly work: Work;
  readonly until: number;
}

/** Accounts that wait until they are free, the soonest first. They take no slot. */
export class HeldWorks {
  /** From the latest to the soonest. */
  readonly #entries: Entry[] = [];

  get size(): number {
    return this.#entries.length;
  }

  /** When the first of them is free. */
  get soonest(): number | undefined {
    return this.#entries.at(-1)?.until;
  }

  add(work: Work, until: number): void {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.until ?? 0) > until) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, { work, until });
  }

  /** Takes out those that are free by now. */
  takeFree(now: number): Work[] {
    const free: Work[] = [];
    while ((this.soonest ?? Infinity) <= now) {
      const entry = this.#entries.pop();
      if (entry) free.push(entry.work);
    }
    return free;
  }

  /** Takes out the one that is free first. */
  takeSoonest(): Entry | undefined {
    return this.#entries.pop();
  }

  /** Takes out the one that is held for the longest. */
  takeLatest(): Entry | undefined {
    return this.#entries.shift();
  }
}
