import * as E from '../errors/either.js';
import { keyOf } from './allowance.js';
import { callerOf, AllowanceMap } from './allowance-map.js';
import { FallbackStore } from './fallback-store.js';
import { Gate } from './gate.js';
import type { Entry, LimitedCall, Limiter, Ticket } from './limiter.js';
import { type LimitOptions, policyIn } from './options.js';
import { type ResponseObservation, updatesOf } from './observation.js';
import { releaseOf } from './release.js';
import { memoryStore } from './store.js';
import type { Timer } from '../policy/timer.js';
import { onAbort } from '../wire/cancellation.js';
import { type AllowanceUsage, UsageBook } from './usage-book.js';
import type { Hold } from './hold.js';
import { abortEntry, tooLongEntry, Waiting } from './waiting.js';
import { Holds, WaitingLine } from './waiting-line.js';

/** The longest sleep: another process may have changed the state meanwhile. */
const longestSleepMs = 60_000;

/** Holds calls until the allowances they use have room. */
export class PacedLimiter implements Limiter<Ticket> {
  readonly waits = true;
  /** By `maxWaitMs`: allowances may be used up for longer than a request takes. */
  readonly boundsWaits = true;
  readonly #limits: LimitOptions;
  readonly #timer: Timer;
  readonly #draws = new AllowanceMap();
  readonly #book = new UsageBook();
  readonly #gate: Gate;
  readonly #line = new WaitingLine();
  readonly #out = new WeakSet<Ticket>();
  #isWorking = false;
  /** Set when an event may let a call enter. */
  #isStale = false;
  #sleep = new AbortController();

  constructor(limits: LimitOptions, timer: Timer) {
    this.#limits = limits;
    this.#timer = timer;
    const { store, storeTimeoutMs: timeoutMs = 1_000 } = limits;
    const onEvent = (event: Parameters<NonNullable<LimitOptions['onStore']>>[0]) =>
      ignoreThrown(() => limits.onStore?.(event));
    const withExpiry = store === undefined ? memoryStore() : new FallbackStore(store, { timer, timeoutMs, onEvent });
    this.#gate = new Gate(withExpiry, policyIn(limits), this.#draws, this.#book);
  }

  get usage(): readonly AllowanceUsage[] {
    return this.#book.list(this.#timer.now());
  }

  async enter(call: LimitedCall): Promise<Entry> {
    const caller = await callerOf(call, this.#limits.app);
    if (call.signal?.aborted === true) return abortEntry(call);
    const waiting = new Waiting(call, caller, this.#timer.now(), this.#limits.agingMs ?? 60_000);
    const cancel = () => this.#end(waiting, abortEntry(call));
    const stop = onAbort(call.signal, cancel);
    this.#line.add(waiting);
    this.#wake();
    const entry = await waiting.enter;
    stop();
    return entry;
  }

  async leave(ticket: Ticket, observation: ResponseObservation): Promise<void> {
    if (!this.#out.delete(ticket)) return;
    const now = this.#timer.now();
    const found = updatesOf(observation, ticket.caller, ticket.drawn);
    for (const update of found) this.#book.record(update, now);
    const { draws, updates, returned } = releaseOf(ticket, observation, found);
    this.#draws.learnSubject(ticket.caller, draws);
    this.#draws.learn(ticket.caller, draws);
    await this.#gate.release(updates, returned, now);
    if (this.#line.size > 0) this.#wake();
  }

  #wake(): void {
    this.#isStale = true;
    this.#sleep.abort();
    if (!this.#isWorking) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    while (this.#line.size > 0) {
      this.#isStale = false;
      const waitMs = await this.#round();
      if (this.#isStale || this.#line.size === 0) continue;
      this.#sleep = new AbortController();
      await this.#timer.sleep(Math.min(waitMs, longestSleepMs), this.#sleep.signal);
    }
    this.#isWorking = false;
  }

  /** Lets calls enter that may, and returns the wait until the next check. */
  async #round(): Promise<number> {
    const holds = new Holds();
    for (const waiting of this.#line.all()) {
      if (waiting.isOver) continue;
      const hold = holds.among(waiting.keys(this.#draws)) ?? (await this.#tryEnter(waiting));
      if (hold === undefined) continue;
      holds.add(hold);
      this.#hold(waiting, hold);
    }
    return holds.nextCheckMs;
  }

  async #tryEnter(waiting: Waiting): Promise<Hold | undefined> {
    const { call, caller } = waiting;
    const now = this.#timer.now();
    const decision = await this.#gate.enter({
      caller,
      cost: call.cost,
      share: waiting.shareAt(now),
      waitedMs: (allowance) => now - Math.min(waiting.since, this.#line.since(keyOf(allowance), this.#draws)),
      now,
    });
    if (decision.hold) return decision.hold;
    this.#letThrough(waiting, { ...decision, caller, cost: call.cost });
    return undefined;
  }

  #letThrough(waiting: Waiting, ticket: Ticket): void {
    this.#out.add(ticket);
    // Cancelled during the update of the store: its reservation is released.
    if (waiting.isOver) void this.leave(ticket, { unsent: true });
    else this.#end(waiting, E.right(ticket));
  }

  /** Reports that a call waits, or fails it when the wait would be too long. */
  #hold(waiting: Waiting, hold: Hold): void {
    const { call } = waiting;
    const { maxWaitMs = Number.POSITIVE_INFINITY, onWait } = this.#limits;
    const waited = this.#timer.now() - waiting.since;
    if (waiting.isOver) return;
    if (waited + hold.waitMs > maxWaitMs) return this.#end(waiting, tooLongEntry(call, hold, maxWaitMs));
    if (!waiting.isNew(hold)) return;
    const { operation, path, priority } = call;
    ignoreThrown(() => onWait?.({ operation, path, priority, ...hold, waiting: this.#line.size }));
  }

  #end(waiting: Waiting, entry: Entry): void {
    if (waiting.isOver) return;
    this.#line.remove(waiting);
    waiting.end(entry);
    // Calls behind a cancelled one need not wait for its allowance.
    if (E.isLeft(entry)) this.#wake();
  }
}

/** A listener that throws must not stop the waiting calls. */
function ignoreThrown(notify: () => void): void {
  try {
    notify();
  } catch {
    // There is nobody to report it to.
  }
}
