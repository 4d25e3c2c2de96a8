import type { Timer } from '../policy/timer.js';
import type { AllowanceQueue } from './queue.js';

interface MailOptions {
  /** How long rooms outlast the last word; undefined for a store in this process, which hears everything at once. */
  readonly leaseMs: number | undefined;
  readonly timer: Timer;
  /** Sends what is marked. */
  readonly send: () => void | Promise<void>;
  /** All allowances that calls use. */
  readonly all: () => Iterable<AllowanceQueue>;
}

/** How long to gather what a shared store is told: while calls wait for it, and while none does. */
const hurryMs = 4;
const gatherMs = 20;

/** Decides when the store is told: one message at a time for many calls, and signs of life while rooms are out. */
export class Mail {
  readonly #options: MailOptions;
  #marked = new Set<AllowanceQueue>();
  #alarm = new AbortController();
  #nextAt = Number.POSITIVE_INFINITY;
  #sentAt = 0;
  #isLate = false;
  #sending: Promise<void> | undefined;
  #beating: AbortController | undefined;

  constructor(options: MailOptions) {
    this.#options = options;
  }

  /** The store is to hear of an allowance, with the next message. */
  mark(queue: AllowanceQueue): void {
    this.#marked.add(queue);
    const { leaseMs, timer } = this.#options;
    this.#schedule(leaseMs === undefined ? timer.now() : timer.now() + gatherMs);
    if (leaseMs !== undefined && this.#beating === undefined) void this.#beat(leaseMs / 3);
  }

  /** The store is to hear of it soon, since calls wait. */
  hurry(queue: AllowanceQueue): void {
    this.mark(queue);
    const { leaseMs, timer } = this.#options;
    this.#schedule(leaseMs === undefined ? timer.now() : Math.max(timer.now(), this.#sentAt + hurryMs));
  }

  /** What is marked, for a message. */
  take(): Iterable<AllowanceQueue> {
    const marked = this.#marked;
    this.#marked = new Set();
    return marked;
  }

  /** Sends what is marked now, after what is on its way. */
  async flush(): Promise<void> {
    // When one is back, what came meanwhile goes at once.
    while (this.#sending !== undefined) await this.#sending;
    await this.#send();
  }

  /** Sends what is marked now; where nothing is out, no timer is left. */
  async close(): Promise<void> {
    await this.flush();
    if (!this.#isAnyOut()) this.#beating?.abort();
  }

  #schedule(at: number): void {
    if (at >= this.#nextAt) return;
    this.#nextAt = at;
    this.#alarm.abort();
    const waitMs = at - this.#options.timer.now();
    if (waitMs <= 0) return void Promise.resolve().then(() => this.#due(at));
    this.#alarm = new AbortController();
    void this.#options.timer.sleep(waitMs, this.#alarm.signal).then((isOver) => isOver && this.#due(at));
  }

  #due(at: number): void {
    if (at !== this.#nextAt) return;
    // One at a time: it goes when that is back which is on its way.
    if (this.#sending === undefined) void this.#send();
    else this.#isLate = true;
  }

  #send(): void | Promise<void> {
    this.#alarm.abort();
    this.#nextAt = Number.POSITIVE_INFINITY;
    this.#isLate = false;
    this.#sentAt = this.#options.timer.now();
    const sending = this.#options.send();
    if (sending === undefined) return undefined;
    this.#sending = this.#waitFor(sending);
    return this.#sending;
  }

  async #waitFor(sending: Promise<void>): Promise<void> {
    try {
      await sending;
    } finally {
      this.#sending = undefined;
    }
    // What came meanwhile was not sent when it was due.
    if (this.#isLate) void this.#send();
  }

  /** While rooms are out the store hears that this process is alive. */
  async #beat(everyMs: number): Promise<void> {
    this.#beating = new AbortController();
    const { signal } = this.#beating;
    const { timer, all } = this.#options;
    while ((await timer.sleep(everyMs, signal)) && this.#isAnyOut())
      for (const queue of all()) {
        queue.dropStale(timer.now());
        if (queue.busy > 0 || queue.hasSpare) this.mark(queue);
      }
    this.#beating = undefined;
  }

  #isAnyOut(): boolean {
    for (const { users, hasSpare } of this.#options.all()) if (users > 0 || hasSpare) return true;
    return false;
  }
}
