import { createHash, randomUUID } from 'node:crypto';
import { UsageError } from '../arguments/usage-error.js';

/** How long a confirmation is good for, in milliseconds. */
const lifetime = 600_000;

interface Pending {
  readonly digest: string;
  readonly until: number;
}

/** Writes that were shown, and wait to be confirmed. Each is confirmed once, for the very same input. */
export class Confirmations {
  readonly #pending = new Map<string, Pending>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Returns the word that confirms this write. */
  ask(write: unknown): string {
    for (const [word, { until }] of this.#pending) if (until < this.#now()) this.#pending.delete(word);
    const word = randomUUID();
    this.#pending.set(word, { digest: digestOf(write), until: this.#now() + lifetime });
    return word;
  }

  /** Takes a word. Throws a `UsageError` where it does not confirm this write. */
  take(word: string, write: unknown): void {
    const pending = this.#pending.get(word);
    this.#pending.delete(word);
    if (pending !== undefined && pending.until >= this.#now() && pending.digest === digestOf(write)) return;
    throw new UsageError(
      'confirmation: it is of another write, used, or older than ten minutes: call without it first',
    );
  }
}

const digestOf = (write: unknown): string => createHash('sha256').update(JSON.stringify(write)).digest('hex');
