import type { Clock } from '../world/clock.js';
import { headersOf, type Parcel } from './parcel.js';
import { nextAttempt } from './schedule.js';
import { post } from './send.js';

/** Sends deliveries: one at a time to each callback, with retries until the answer is 200. */
export class Courier {
  /** The last queued delivery, by callback. */
  readonly #lines = new Map<string, Promise<unknown>>();
  /** A delivery that is sent after the next one, by callback. */
  readonly #held = new Map<string, Parcel>();
  readonly #stop = new AbortController();
  readonly #alarms = new Set<() => void>();
  #busy = 0;

  constructor(
    readonly clock: Clock,
    /** Runs before a delivery, such as the handshake. */
    readonly greet: (parcel: Parcel) => Promise<void>,
  ) {}

  get isBusy(): boolean {
    return this.#busy > 0;
  }

  /** Resolves when nothing is being sent. */
  async idle(): Promise<void> {
    await Promise.all(this.#lines.values());
  }

  /** Sends a delivery, with retries; a held one follows it. */
  send(parcel: Parcel): void {
    void this.#queue(parcel.url, () => this.#deliver(parcel));
    const held = this.#held.get(parcel.url);
    if (held === undefined || held === parcel) return;
    this.#held.delete(parcel.url);
    this.send(held);
  }

  /** Sends the next delivery first, if there is one within the time. */
  hold(parcel: Parcel, most: number): void {
    if (this.#held.has(parcel.url)) return this.send(parcel);
    this.#held.set(parcel.url, parcel);
    this.later(this.clock.now() + most, () => {
      if (this.#held.get(parcel.url) !== parcel) return;
      this.#held.delete(parcel.url);
      this.send(parcel);
    });
  }

  /** One attempt, without retries. */
  sendOnce(parcel: Parcel): Promise<void> {
    return this.#queue(parcel.url, async () => {
      const isAccepted = await this.#attempt(parcel);
      if (isAccepted) parcel.state = 'delivered';
      else if (isSentOnce(parcel)) parcel.state = 'given up';
    });
  }

  later(time: number, run: () => void): void {
    const cancel = this.clock.at?.(time, () => {
      if (cancel) this.#alarms.delete(cancel);
      run();
    });
    if (cancel) this.#alarms.add(cancel);
  }

  stop(): void {
    this.#stop.abort();
    for (const cancel of this.#alarms) cancel();
  }

  async #queue(url: string, run: () => Promise<void>): Promise<void> {
    this.#busy += 1;
    const before = this.#lines.get(url) ?? Promise.resolve();
    const done = before.then(run).finally(() => {
      this.#busy -= 1;
    });
    this.#lines.set(url, done);
    await done;
  }

  async #deliver(parcel: Parcel): Promise<void> {
    while (!this.#stop.signal.aborted && parcel.state === 'waiting') {
      const isAccepted = await this.#attempt(parcel);
      if (isAccepted) parcel.state = 'delivered';
      if (isAccepted && parcel.faults.includes('duplicate')) await this.#attempt(parcel);
      if (isAccepted) return;
      const next = nextAttempt(parcel.firstAt ?? 0, parcel.attempts.length);
      if (next === undefined) parcel.state = 'given up';
      else if (next > this.clock.now()) return this.later(next, () => this.send(parcel));
    }
  }

  /** One attempt; true if the answer was 200. */
  async #attempt(parcel: Parcel): Promise<boolean> {
    if (this.#stop.signal.aborted) return false;
    const at = this.clock.now();
    parcel.firstAt ??= at;
    const answer = await this.#post(parcel).catch((error: Error) => ({ status: 0, problem: error.message }));
    // The emulator was reset meanwhile.
    if (this.#stop.signal.aborted) return false;
    parcel.attempts.push({ at, ...answer });
    return answer.status === 200;
  }

  async #post(parcel: Parcel) {
    const content = await parcel.content();
    await this.greet(parcel);
    const headers = headersOf(content, parcel);
    const isSplit = parcel.faults.includes('split');
    const readsAnswer = parcel.events[0]?.object === 'data deletion';
    return post({ url: parcel.url, headers, body: content.body, isSplit, readsAnswer, signal: this.#stop.signal });
  }
}

/** It is not known whether Meta calls these addresses a second time. */
const isSentOnce = ({ events }: Parcel): boolean => events[0]?.field === 'signed_request';
