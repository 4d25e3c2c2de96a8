import type { AllowanceState } from './state.js';

/** What a change makes of the states it was shown. */
export interface Change<A> {
  /** In the order of the keys; left out when nothing is to be written. */
  readonly states?: readonly AllowanceState[];
  readonly result: A;
}

/** Decides by the states of some allowances, undefined where there is none yet, at a time of the store's clock. */
export type Decide<A> = (states: readonly (AllowanceState | undefined)[], now: number) => Change<A>;

/** Where a limiter keeps what it knows. Clients with one store draw on the allowances together. */
export interface LimitStore {
  /**
   * Shows `decide` the states under `keys` and writes what it makes of them: all or none, and only where none was
   * written in between. `decide` has no effects and may run again. `now` is the time of the asking process; a store
   * with a clock of its own goes by that. A state is dropped after its `keepUntil`.
   */
  update<A>(keys: readonly string[], now: number, decide: Decide<A>): Promise<A>;
}

/** So many allowances are kept; a server with more accounts forgets those it used longest ago. */
const most = 10_000;

/** Keeps the state in this process. */
export function memoryStore(): LimitStore {
  const withExpiry = new Map<string, AllowanceState>();
  return {
    update: async <A>(keys: readonly string[], now: number, decide: Decide<A>): Promise<A> => {
      const alive = keys.map((key) => {
        const state = withExpiry.get(key);
        return state !== undefined && state.keepUntil > now ? state : undefined;
      });
      const { states, result } = decide(alive, now);
      for (const [index, state] of (states ?? []).entries()) put(withExpiry, keys[index] ?? '', state);
      return result;
    },
  };
}

function put(withExpiry: Map<string, AllowanceState>, key: string, state: AllowanceState): void {
  // Deleted first, so that the order is that of use.
  withExpiry.delete(key);
  withExpiry.set(key, state);
  const [oldest] = withExpiry.keys();
  if (withExpiry.size > most && oldest !== undefined) withExpiry.delete(oldest);
}
