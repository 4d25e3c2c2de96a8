import type { AllowanceState } from './state.js';

/** The result of a decision, and the states to write. */
export interface Change<A> {
  /** In the order of the keys; undefined when nothing is to be written. */
  readonly states?: readonly AllowanceState[];
  readonly result: A;
}

/** Decides from the states of some allowances, undefined for a new one, at a time of the store's clock. */
export type Decide<A> = (states: readonly (AllowanceState | undefined)[], now: number) => Change<A>;

/** Keeps the state of a limiter. Limiters with the same store share the allowances. */
export interface LimitStore {
  /**
   * Passes the states under `keys` to `decide` and writes what it returns: all or none, and only if none was written
   * in between. `decide` has no side effects and may run again. `now` is the time of the calling process; a store with
   * a clock of its own uses that. The store drops a state after its `keepUntil`.
   */
  update<A>(keys: readonly string[], now: number, decide: Decide<A>): Promise<A>;
}

/** The number of allowances kept; a server with more accounts drops the least recently used. */
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
  // Deleted first, so that the keys are in the order of use.
  withExpiry.delete(key);
  withExpiry.set(key, state);
  const [oldest] = withExpiry.keys();
  if (withExpiry.size > most && oldest !== undefined) withExpiry.delete(oldest);
}
