import { AbortError, type CallOptions } from '@edgewalk/core';
import { joinedSignal } from '@edgewalk/core/declare';
import type { HarvestSettings } from './options.js';
import { type ReadTools, readWorks } from './read.js';
import { Reading } from './reading.js';
import type { HarvestAccount, HarvestRow } from './row.js';
import { HarvestState } from './state.js';
import type { Work } from './work.js';

/** Reads accounts side by side, as fast as its rows are pulled. */
export class HarvestRun {
  /** When the app is free again, if the harvest ended for that. */
  heldUntil: number | undefined;
  readonly #settings: HarvestSettings;
  readonly #state: HarvestState;
  readonly #tools: ReadTools;
  #requests = 0;
  readonly #stop = new AbortController();
  /** How many accounts are on their way. */
  #busy = 0;
  /** Ends the wait of whoever pulls. */
  #wake: (() => void) | undefined;
  /** What a request threw, which is none of an account. */
  #failure: { readonly thrown: unknown } | undefined;

  constructor(
    accounts: Iterable<HarvestAccount> | AsyncIterable<HarvestAccount>,
    fields: unknown,
    settings: HarvestSettings,
  ) {
    const { priority, timeoutMs, signal, follow } = settings;
    const options: CallOptions = {
      ...(priority !== undefined && { priority }),
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
    const { signal } = this.#settings;
    const wake = () => this.#wake?.();
    signal?.addEventListener('abort', wake);
    source.onRead = wake;
    try {
      for (;;) {
        this.#throwIfAborted();
        this.#begin();
        const row = this.#state.pull();
        if (row !== undefined) yield row;
        else if (this.#requests > 0 || source.reading !== undefined) await this.#somethingHappens(this.#nextFree());
        else if (!(await this.#idle())) return;
      }
    } finally {
      signal?.removeEventListener('abort', wake);
      this.#stop.abort();
      source.end();
    }
  }

  #throwIfAborted(): void {
    if (this.#failure !== undefined) throw this.#failure.thrown;
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
      const isBusy = this.#requests > 0 || state.source.reading !== undefined;
      // A request is filled, unless nothing else is to come.
      if (most <= 0 || (isBusy && state.ready.length + state.source.size < Math.min(most, state.together))) return;
      if (isBusy && most < Math.min(state.together, concurrency)) return;
      const works = state.take(most);
      state.source.readAhead();
      if (works.length === 0) return;
      void this.#read(works);
    }
  }

  async #read(works: readonly Work[]): Promise<void> {
    this.#requests += 1;
    this.#busy += works.length;
    try {
      await readWorks(works, this.#tools);
    } catch (thrown) {
      this.#failure ??= { thrown };
    }
    this.#requests -= 1;
    this.#busy -= works.length;
    this.#wake?.();
  }

  /** Waits for an answer, for accounts to read, for the signal, or until a time. */
  async #somethingHappens(until: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      const ms = Math.max(0, Math.min(until - Date.now(), longestSleepMs));
      if (Number.isFinite(until)) timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.#wake = undefined;
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
      else this.#settings.onPause?.(new Date(state.pausedUntil));
      if (this.heldUntil === undefined) await this.#somethingHappens(state.pausedUntil);
      return this.heldUntil === undefined;
    }
    if (hasMore) return true;
    const { soonest } = state.held;
    if (soonest === undefined) return !(state.isOver = true);
    if (soonest - now <= waitMs) await this.#somethingHappens(soonest);
    else state.giveBack(state.held.takeSoonest());
    return true;
  }
}

/** A timer of Node cannot be longer. */
const longestSleepMs = 2 ** 31 - 1;
