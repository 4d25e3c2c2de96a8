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
  #urgent = new AbortController();
  #sentAt = 0;
  /** The message that is gathered, and the one on its way. */
  #next: Promise<void> | undefined;
  #sending: void | Promise<void> = undefined;
  #beating: AbortController | undefined;

  constructor(options: MailOptions) {
    this.#options = options;
  }

  /** The store is to hear of an allowance, with the next message. */
  mark(queue: AllowanceQueue): void {
    this.#marked.add(queue);
    this.#next ??= this.#round();
    const { leaseMs } = this.#options;
    if (leaseMs !== undefined && this.#beating === undefined) void this.#beat(leaseMs / 3);
  }

  /** The store is to hear of it soon, since calls wait. */
  hurry(queue: AllowanceQueue): void {
    this.mark(queue);
    this.#urgent.abort();
  }

  /** What is marked, for a message. */
  take(): Iterable<AllowanceQueue> {
    const marked = this.#marked;
    this.#marked = new Set();
    return marked;
  }

  /** Waits until the store has heard what is marked. */
  async flush(): Promise<void> {
    this.#urgent.abort();
    await (this.#next ?? this.#sending);
  }

  /** The same; where nothing is out, no timer is left. */
  async close(): Promise<void> {
    await this.flush();
    if (!this.#isAnyOut()) this.#beating?.abort();
  }

  /** Gathers a message, and sends it when the one before is back. */
  async #round(): Promise<void> {
    await this.#gather();
    await this.#sending;
    this.#next = undefined;
    this.#urgent = new AbortController();
    this.#sentAt = this.#options.timer.now();
    this.#sending = this.#options.send();
    await this.#sending;
  }

  async #gather(): Promise<void> {
    const { leaseMs, timer } = this.#options;
    if (leaseMs === undefined || (await timer.sleep(gatherMs, this.#urgent.signal))) return;
    const restMs = this.#sentAt + hurryMs - timer.now();
    if (restMs > 0) await timer.sleep(restMs);
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
