import { abortError, timeoutError } from '../errors/failures.js';
import type { GraphError } from '../errors/kinds.js';
import type { CallOptions } from '../request/request.js';
import { onAbort } from '../transport/timeout.js';
import type { ReadyItem } from './batch-item.js';

/** Ends items of a batch by their own `signal` and `timeoutMs`. The request ends early only when all items have. */
export class ItemDeadlines {
  readonly #errors: (((sent: boolean) => GraphError) | undefined)[];
  readonly #controller = new AbortController();
  readonly #stops: (() => void)[] = [];

  constructor(items: readonly ReadyItem[], outer: AbortSignal | undefined) {
    this.#errors = items.map(() => undefined);
    this.#listen(outer, () => this.#controller.abort());
    for (const [index, { prepared }] of items.entries()) {
      const { method, path, options } = prepared;
      const named = { summary: { method, path: `/${path}` } };
      const { signal, timeoutMs } = options;
      this.#listen(signal, () => this.#end(index, (sent) => abortError(named, sent)));
      if (timeoutMs === undefined) continue;
      const expire = () => this.#end(index, (sent) => timeoutError(named, timeoutMs, sent));
      const timer = setTimeout(expire, timeoutMs);
      this.#stops.push(() => clearTimeout(timer));
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The error of an item that has ended; `sent` says whether bytes of the batch may have left. */
  errorOf(index: number, sent: boolean): GraphError | undefined {
    return this.#errors[index]?.(sent);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  #end(index: number, error: (sent: boolean) => GraphError): void {
    this.#errors[index] ??= error;
    if (this.#errors.every((each) => each !== undefined)) this.#controller.abort();
  }

  #listen(signal: AbortSignal | undefined, listener: () => void): void {
    if (signal?.aborted === true) listener();
    this.#stops.push(onAbort(signal, listener));
  }
}

/** The options of a batch whose items have deadlines; its time is the longest of theirs, if it has none of its own. */
export function withDeadlines(
  options: CallOptions,
  items: readonly ReadyItem[],
  usualMs: number,
  { signal }: ItemDeadlines,
): CallOptions {
  const times = items.map(({ prepared }) => prepared.options.timeoutMs ?? usualMs);
  return { timeoutMs: Math.max(usualMs, ...times), ...options, signal };
}

/** Whether an item has a deadline of its own. */
export const hasDeadline = ({ prepared: { options } }: ReadyItem): boolean =>
  options.signal !== undefined || options.timeoutMs !== undefined;
