import { Answers } from './answers.js';
import { type Exchange, logEntry, type LoggedRequest } from './log-entry.js';
import type { Secrets } from './secrets.js';

/** Bounds of the log, for emulators that run for days. */
const mostRequests = 20_000;
const mostCharacters = 16 * 1024 * 1024;

/** The last requests. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];
  readonly #sizes: number[] = [];
  readonly #observe: ((entry: LoggedRequest) => void) | undefined;
  readonly #answers = new Answers();
  #size = 0;
  #last: number;

  /** A log after a reset goes on with the ids of the one before. */
  constructor(observe?: (entry: LoggedRequest) => void, before?: RequestLog) {
    this.#observe = observe;
    this.#last = before?.lastId ?? 0;
  }

  /** The id of the last request, 0 before the first. */
  get lastId(): number {
    return this.#last;
  }

  /** Adds a request. */
  add(exchange: Omit<Exchange, 'id'>, hidden: Secrets): void {
    this.#last += 1;
    this.#note(logEntry({ ...exchange, id: this.#last }, hidden, this.#answers));
  }

  #note(entry: LoggedRequest): void {
    this.#keep(entry);
    try {
      this.#observe?.(entry);
    } catch {
      // An observer does not change an answer.
    }
  }

  #keep(entry: LoggedRequest): void {
    const size = sizeOf(entry);
    this.entries.push(entry);
    this.#sizes.push(size);
    this.#size += size;
    // The newest stays, whatever its size.
    while (this.entries.length > mostRequests || (this.#size > mostCharacters && this.entries.length > 1)) {
      this.entries.shift();
      this.#size -= this.#sizes.shift() ?? 0;
    }
  }
}

const sizeOf = ({ path, params }: LoggedRequest): number =>
  Object.entries(params).reduce((sum, [name, value]) => sum + name.length + lengthOf(value), path.length);

const lengthOf = (value: unknown): number =>
  typeof value === 'string' ? value.length : (JSON.stringify(value)?.length ?? 0);
