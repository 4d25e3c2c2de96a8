import type { HarvestAccount } from './row.js';
import { type Work, workOn } from './work.js';

type Given = Iterator<HarvestAccount> | AsyncIterator<HarvestAccount>;

/** The accounts that are still to be begun, read a little ahead. */
export class Source {
  /** How many were begun. */
  taken = 0;
  readonly #given: Given;
  readonly #ahead: Work[] = [];
  /** How many are read ahead. */
  readonly most: number;
  #skip: number;
  /** Called when some were read. */
  onRead: (() => void) | undefined;
  /** What is being read ahead. */
  reading: Promise<void> | undefined;
  #isOver = false;
  #failure: { readonly thrown: unknown } | undefined;

  constructor(
    accounts: Iterable<HarvestAccount> | AsyncIterable<HarvestAccount>,
    { most, skip }: { most: number; skip: number },
  ) {
    this.#given = Symbol.asyncIterator in accounts ? accounts[Symbol.asyncIterator]() : accounts[Symbol.iterator]();
    this.most = most;
    this.#skip = skip;
    this.taken = skip;
  }

  /** Whether there is none left. Throws what the iterator of the caller's threw. */
  get isOver(): boolean {
    if (this.#failure !== undefined && this.#ahead.length === 0) throw this.#failure.thrown;
    return this.#isOver && this.#ahead.length === 0;
  }

  /** How many can be begun at once. */
  get size(): number {
    return this.#ahead.length;
  }

  /** Begins so many at most. */
  take(count: number): Work[] {
    const works = this.#ahead.splice(0, count);
    this.taken += works.length;
    return works;
  }

  /** Reads ahead, unless enough was read. */
  readAhead(): void {
    if (this.#isOver || this.#ahead.length >= this.most) return;
    this.reading ??= this.#read().finally(() => {
      this.reading = undefined;
      this.onRead?.();
    });
  }

  /** Nothing more is read. An iterator that does not answer holds up nobody. */
  end(): void {
    this.#isOver = true;
    const end = async () => this.#given.return?.();
    end().catch(() => undefined);
  }

  async #read(): Promise<void> {
    try {
      while (!this.#isOver && this.#ahead.length < this.most) {
        const next = await this.#given.next();
        if (next.done === true) this.#isOver = true;
        else if (this.#skip > 0) this.#skip -= 1;
        else this.#ahead.push(workOn(next.value));
      }
    } catch (thrown) {
      this.#isOver = true;
      this.#failure = { thrown };
    }
  }
}
