import { AbortError, type CallOptions } from '@edgewalk/core';
import { joinedSignal, systemTimer } from '@edgewalk/core/declare';
import type { HarvestSettings } from './options.js';
import { type ReadTools, readWorks } from './read.js';
import { Reading } from './reading.js';
import type { HarvestAccount, HarvestRow } from './row.js';
import { HarvestState } from './state.js';

/** Reads accounts side by side, as fast as its rows are pulled. */
export class HarvestRun {
  /** When the app is free again, if the harvest ended for that. */
  heldUntil: number | undefined;
  readonly #settings: HarvestSettings;
  readonly #state: HarvestState;
  readonly #tools: ReadTools;
  readonly #requests = new Set<Promise<void>>();
  readonly #stop = new AbortController();
  /** How many accounts are on their way. */
  #busy = 0;

  constructor(
    accounts: Iterable<HarvestAccount> | AsyncIterable<HarvestAccount>,
    fields: unknown,
    settings: HarvestSettings,
  ) {
    const { priority = 'low', timeoutMs, signal, follow } = settings;
    const options: CallOptions = {
      priority,
      // What is held gives up its slot.
      whenHeld: 'fail',
      signal: joinedSignal(signal, this.#stop.signal),
      ...(timeoutMs !== undefined && { timeoutMs }),
    };
    this.#settings = settings;
    const reading = new Reading(fields, follow);
    this.#state = new HarvestState(accounts, settings);
    this.#tools = { state: this.#state, reading, accounts: settings.accounts, options };
  }

  get cursor(): string | undefined {
    return this.#state.cursor;
  }

  async *rows(): AsyncGenerator<HarvestRow<unknown>, void, undefined> {
    const { source } = this.#state;
    try {
      for (;;) {
        this.#throwIfAborted();
        this.#begin();
        const row = this.#state.pull();
        if (row !== undefined) yield row;
        else if (this.#requests.size > 0 || source.reading !== undefined) await this.#somethingHappens();
        else if (!(await this.#idle())) return;
      }
    } finally {
      this.#stop.abort();
      await source.end();
    }
  }

  #throwIfAborted(): void {
    const { signal } = this.#settings;
    if (signal?.aborted !== true && this.#state.aborted === undefined) return;
    throw new AbortError({
      message: `harvest: ${signal?.aborted === true ? 'the signal was aborted' : 'its client was closed'}`,
      retry: 'never',
      advice: 'Go on from `cursor`.',
      sent: false,
    });
  }

  /** Begins requests while there are slots, and while rows are pulled. */
  #begin(): void {
    const state = this.#state;
    state.ready.push(...state.held.takeFree(Date.now()));
    state.source.readAhead();
    const { concurrency = 50 } = this.#settings;
    while (Date.now() >= state.pausedUntil && state.waiting < concurrency) {
      const most = Math.min(state.together, concurrency - this.#busy);
      const isBusy = this.#requests.size > 0 || state.source.reading !== undefined;
      // A request is filled, unless nothing else is to come.
      if (most <= 0 || (isBusy && state.ready.length + state.source.size < Math.min(most, state.together))) return;
      if (isBusy && most < Math.min(state.together, concurrency)) return;
      const works = state.take(most);
      state.source.readAhead();
      if (works.length === 0) return;
      this.#busy += works.length;
      this.#watch(readWorks(works, this.#tools), works.length);
    }
  }

  #watch(reading: Promise<void>, count: number): void {
    const request = reading.finally(() => {
      this.#requests.delete(request);
      this.#busy -= count;
    });
    request.catch(() => undefined);
    this.#requests.add(request);
  }

  /** Waits for an answer, for accounts to read, or until something that is held is free. */
  async #somethingHappens(untilMs = this.#nextFree() - Date.now()): Promise<void> {
    const woken = new AbortController();
    const { reading } = this.#state.source;
    const sleep = Number.isFinite(untilMs)
      ? [
          systemTimer.sleep(
            Math.max(0, Math.min(untilMs, longestSleepMs)),
            joinedSignal(this.#settings.signal, woken.signal),
          ),
        ]
      : [];
    await Promise.race([...this.#requests, ...(reading ? [reading] : []), ...sleep]);
    woken.abort();
  }

  #nextFree(): number {
    const { held, pausedUntil } = this.#state;
    const isPaused = pausedUntil > Date.now();
    return Math.min(held.soonest ?? Number.POSITIVE_INFINITY, isPaused ? pausedUntil : Number.POSITIVE_INFINITY);
  }

  /** All that is left is held. Waits if it is worth it; false when the harvest ends. */
  async #idle(): Promise<boolean> {
    const state = this.#state;
    const now = Date.now();
    const { waitMs = 1_000, pauseMs = Number.POSITIVE_INFINITY } = this.#settings;
    const hasMore = state.ready.length > 0 || !state.source.isOver;
    if (hasMore && state.pausedUntil > now) {
      if (state.pausedUntil - now > pauseMs) this.heldUntil = state.pausedUntil;
      else await this.#somethingHappens(state.pausedUntil - now);
      return this.heldUntil === undefined;
    }
    if (hasMore) return true;
    const { soonest } = state.held;
    if (soonest === undefined) return !(state.isOver = true);
    if (soonest - now <= waitMs) await this.#somethingHappens(soonest - now);
    else state.giveBack(state.held.takeSoonest());
    return true;
  }
}

/** A timer of Node cannot be longer. */
const longestSleepMs = 2 ** 31 - 1;
