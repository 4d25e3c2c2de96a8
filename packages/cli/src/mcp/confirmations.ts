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

  /** Returns the code that confirms this write. */
  ask(write: unknown): string {
    for (const [code, { until }] of this.#pending) if (until < this.#now()) this.#pending.delete(code);
    const code = randomUUID();
    this.#pending.set(code, { digest: digestOf(write), until: this.#now() + lifetime });
    return code;
  }

  /** Takes a code. Throws a `UsageError` where it does not confirm this write. */
  take(code: string, write: unknown): void {
    const pending = this.#pending.get(code);
    this.#pending.delete(code);
    if (pending !== undefined && pending.until >= this.#now() && pending.digest === digestOf(write)) return;
    throw new UsageError(
      'confirmation: it is of another write, used, or older than ten minutes: call without it first',
    );
  }
}

const digestOf = (write: unknown): string => createHash('sha256').update(JSON.stringify(write)).digest('hex');
