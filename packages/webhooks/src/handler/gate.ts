/** Runs at most `most` tasks at a time; tasks of one lane run one after the other, in the order of arrival. */
export class Gate {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  readonly #lanes = new Map<string, Promise<unknown>>();
  #running = 0;

  constructor(most: number) {
    this.#most = most;
  }

  async run<A>(task: () => Promise<A>, lane?: string): Promise<A> {
    if (lane === undefined) return this.#enter(task);
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const mine = before.then(() => this.#enter(task));
    const settled = mine.catch(() => undefined);
    this.#lanes.set(lane, settled);
    try {
      return await mine;
    } finally {
      if (this.#lanes.get(lane) === settled) this.#lanes.delete(lane);
    }
  }

  async #enter<A>(task: () => Promise<A>): Promise<A> {
    if (this.#running >= this.#most) await new Promise<void>((resume) => this.#waiting.push(resume));
    else this.#running += 1;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      // The next task takes the place.
      if (next) next();
      else this.#running -= 1;
    }
  }
}
