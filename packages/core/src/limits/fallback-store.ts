import { type AllowanceState, noState } from './state.js';
import { type Decide, type LimitStore, memoryStore } from './store.js';
import type { Timer } from '../policy/timer.js';

/** The shared store failed, or works again. */
export type StoreEvent =
  | { readonly kind: 'lost'; readonly error: Error }
  | { readonly kind: 'back'; readonly lostForMs: number };

interface FallbackOptions {
  readonly timer: Timer;
  /** The longest time that the shared store may take. */
  readonly timeoutMs: number;
  readonly onEvent: (event: StoreEvent) => void;
}

/** How long to wait before a failed store is tried again. */
const storeRetryMs = 5_000;

/** Uses a shared store, and while that fails a local copy of its last states. Never fails. */
export class FallbackStore implements LimitStore {
  readonly #shared: LimitStore;
  readonly #local = memoryStore();
  readonly #options: FallbackOptions;
  /** Keys whose local state is ahead of the shared one. */
  readonly #ahead = new Set<string>();
  /** The shared store's clock minus the local one. */
  #offset = 0;
  #lostAt: number | undefined;
  #retryAt = 0;

  constructor(shared: LimitStore, options: FallbackOptions) {
    this.#shared = shared;
    this.#options = options;
  }

  async update<A>(keys: readonly string[], now: number, decide: Decide<A>): Promise<A> {
    if (this.#lostAt === undefined || now >= this.#retryAt) {
      try {
        return await this.#updateShared(keys, now, decide);
      } catch (error) {
        this.#lose(error);
      }
    }
    for (const key of keys) this.#ahead.add(key);
    return this.#local.update(keys, this.#options.timer.now() + this.#offset, decide);
  }

  async #updateShared<A>(keys: readonly string[], now: number, decide: Decide<A>): Promise<A> {
    const local = await this.#localStates(keys, now);
    let states: readonly AllowanceState[] | undefined;
    const update = this.#shared.update(keys, now, (found, sharedNow) => {
      this.#offset = sharedNow - now;
      const merged = found.map((state, index) => withLocal(state, local[index]));
      const change = decide(merged, sharedNow);
      states = change.states ?? (local.some(Boolean) ? merged.map((state) => state ?? noState) : undefined);
      return states === undefined ? { result: change.result } : { states, result: change.result };
    });
    const result = await withTimeout(update, this.#options);
    for (const key of keys) this.#ahead.delete(key);
    const stored = states;
    if (stored) await this.#local.update(keys, now, () => ({ states: stored, result: undefined }));
    this.#regain();
    return result;
  }

  /** The local states that changed while the shared store failed. */
  #localStates(keys: readonly string[], now: number): Promise<readonly (AllowanceState | undefined)[]> {
    if (this.#ahead.size === 0) return Promise.resolve([]);
    return this.#local.update(keys, now + this.#offset, (states) => ({
      result: states.map((state, index) => (this.#ahead.has(keys[index] ?? '') ? state : undefined)),
    }));
  }

  #lose(reason: unknown): void {
    const now = this.#options.timer.now();
    this.#retryAt = now + storeRetryMs;
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

/** Merges both: the later report, and the stricter closing. */
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
    reservations: mergeReservations(shared.reservations, local.reservations),
    draws: local.draws.length > shared.draws.length ? local.draws : shared.draws,
    lastAt: Math.max(shared.lastAt, local.lastAt),
    keepUntil: Math.max(shared.keepUntil, local.keepUntil),
  };
}

/** The local reservations are the last shared ones plus later ones, so the higher count is right. */
function mergeReservations(shared: AllowanceState['reservations'], local: AllowanceState['reservations']) {
  const all = Object.entries(local).map(([name, calls]) => [name, Math.max(calls, shared[name] ?? 0)]);
  return { ...shared, ...Object.fromEntries(all) };
}

/** Waits for an update; fails when it takes too long. */
async function withTimeout<A>(update: Promise<A>, { timer, timeoutMs }: FallbackOptions): Promise<A> {
  const done = new AbortController();
  const late = timer.sleep(timeoutMs, done.signal).then(() => {
    throw new Error(`the store of the limits did not answer within ${timeoutMs} ms`);
  });
  // The loser of the race must not become an unhandled rejection.
  late.catch(() => undefined);
  update.catch(() => undefined);
  try {
    return await Promise.race([update, late]);
  } finally {
    done.abort();
  }
}
