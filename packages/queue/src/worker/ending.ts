import { joinedSignal, systemTimer, type Timer } from '@edgewalk/core/declare';

/** The end of a worker, in two steps: waits end at once, requests after some time. */
export class Ending {
  readonly #waits = new AbortController();
  readonly #requests = new AbortController();

  /** Nothing new is begun. */
  get hasBegun(): boolean {
    return this.#waits.signal.aborted;
  }

  /** Ends requests that are on their way. */
  get signal(): AbortSignal {
    return this.#requests.signal;
  }

  /** Ends with this, or with another signal, at once. */
  join(signal: AbortSignal): AbortSignal {
    return joinedSignal(signal, this.#waits.signal);
  }

  /** The clock of a publish, whose waits end with the worker. */
  get timer(): Timer {
    return {
      now: () => systemTimer.now(),
      sleep: (ms, signal) => systemTimer.sleep(ms, joinedSignal(signal, this.#waits.signal)),
    };
  }

  /** Begins to end; requests have so many milliseconds. Returns what calls that off. */
  begin(graceMs: number): () => void {
    this.#waits.abort();
    const timer = setTimeout(() => this.#requests.abort(), graceMs);
    return () => clearTimeout(timer);
  }
}
