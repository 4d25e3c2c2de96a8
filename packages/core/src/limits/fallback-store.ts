import { type AllowanceState, noState } from './state.js';
import { type Decide, type LimitStore, memoryStore } from './store.js';
import type { Timer } from '../policy/timer.js';

/** The shared store failed, or answers again. */
export type StoreEvent =
  | { readonly kind: 'lost'; readonly error: Error }
  | { readonly kind: 'back'; readonly lostForMs: number };

interface FallbackOptions {
  readonly timer: Timer;
  /** How long the store may take. */
  readonly timeoutMs: number;
  readonly onEvent: (event: StoreEvent) => void;
}

/** How long a lost store is left alone. */
const storeRetryMs = 5_000;

/** Goes by a shared store, and while that fails by a memory which holds what it last said. Never fails. */
export class FallbackStore implements LimitStore {
  readonly #shared: LimitStore;
  readonly #local = memoryStore();
  readonly #options: FallbackOptions;
  /** Keys whose local state has what the shared one lacks. */
  readonly #ahead = new Set<string>();
  /** The shared store's clock, less the local one. */
  #offset = 0;
  #lostAt: number | undefined;
  #askAgainAt = 0;

  constructor(shared: LimitStore, options: FallbackOptions) {
    this.#shared = shared;
    this.#options = options;
  }

  async update<A>(keys: readonly string[], now: number, decide: Decide<A>): Promise<A> {
    if (this.#lostAt === undefined || now >= this.#askAgainAt) {
      try {
        return await this.#ask(keys, now, decide);
      } catch (error) {
        this.#lose(error);
      }
    }
    for (const key of keys) this.#ahead.add(key);
    return this.#local.update(keys, this.#options.timer.now() + this.#offset, decide);
  }

  async #ask<A>(keys: readonly string[], now: number, decide: Decide<A>): Promise<A> {
    const local = await this.#locals(keys, now);
    let states: readonly AllowanceState[] | undefined;
    const asked = this.#shared.update(keys, now, (found, sharedNow) => {
      this.#offset = sharedNow - now;
      const merged = found.map((state, index) => withLocal(state, local[index]));
      const change = decide(merged, sharedNow);
      states = change.states ?? (local.some(Boolean) ? merged.map((state) => state ?? noState) : undefined);
      return states === undefined ? { result: change.result } : { states, result: change.result };
    });
    const result = await within(asked, this.#options);
    for (const key of keys) this.#ahead.delete(key);
    const said = states;
    if (said) await this.#local.update(keys, now, () => ({ states: said, result: undefined }));
    this.#regain();
    return result;
  }

  /** What happened while the shared store was away. */
  #locals(keys: readonly string[], now: number): Promise<readonly (AllowanceState | undefined)[]> {
    if (this.#ahead.size === 0) return Promise.resolve([]);
    return this.#local.update(keys, now + this.#offset, (states) => ({
      result: states.map((state, index) => (this.#ahead.has(keys[index] ?? '') ? state : undefined)),
    }));
  }

  #lose(reason: unknown): void {
    const now = this.#options.timer.now();
    this.#askAgainAt = now + storeRetryMs;
    if (this.#lostAt !== undefined) return;
    this.#lostAt = now;
    const error = reason instanceof Error ? reason : new Error(String(reason));
    this.#options.onEvent({ kind: 'lost', error });
  }

  #regain(): void {
    if (this.#lostAt === undefined) return;
    const lostForMs = this.#options.timer.now() - this.#lostAt;
    this.#lostAt = undefined;
    this.#options.onEvent({ kind: 'back', lostForMs });
  }
}

/** The later knowledge of both, and what holds calls back in either. */
function withLocal(shared: AllowanceState | undefined, local: AllowanceState | undefined): AllowanceState | undefined {
  if (shared === undefined || local === undefined) return shared ?? local;
  const later = (local.reported?.at ?? 0) > (shared.reported?.at ?? 0) ? local : shared;
  const stricter = local.closedUntil > shared.closedUntil ? local : shared;
  const { closedAt, closedUntil, refusals, rate } = stricter;
  return {
    ...later,
    closedAt,
    closedUntil,
    refusals,
    ...(rate !== undefined && { rate }),
    reservations: more(shared.reservations, local.reservations),
    draws: local.draws.length > shared.draws.length ? local.draws : shared.draws,
    lastAt: Math.max(shared.lastAt, local.lastAt),
    keepUntil: Math.max(shared.keepUntil, local.keepUntil),
  };
}

/** The local ones are those last seen in the shared store, and those taken since. */
function more(shared: AllowanceState['reservations'], local: AllowanceState['reservations']) {
  const all = Object.entries(local).map(([name, calls]) => [name, Math.max(calls, shared[name] ?? 0)]);
  return { ...shared, ...Object.fromEntries(all) };
}

/** The answer, or an error when it takes too long. */
async function within<A>(answer: Promise<A>, { timer, timeoutMs }: FallbackOptions): Promise<A> {
  const done = new AbortController();
  const late = timer.sleep(timeoutMs, done.signal).then(() => {
    throw new Error(`the store of the limits did not answer within ${timeoutMs} ms`);
  });
  // The one that loses the race must not count as a rejection that nobody handled.
  late.catch(() => undefined);
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    done.abort();
  }
}
