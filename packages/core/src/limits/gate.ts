import { type AllowanceId, keyOf } from './allowance.js';
import type { Caller, AllowanceMap } from './allowance-map.js';
import type { Policy } from './policy.js';
import { applyUpdate, type AllowanceUpdate, type ReturnedCall } from './apply-update.js';
import { type AllowanceState, enter, dropExpired, noState } from './state.js';
import type { Change, LimitStore } from './store.js';
import type { UsageBook } from './usage-book.js';
import { type CallDemand, type Hold, holdOf } from './hold.js';

/** A call at the gate: its cost, and how long calls have been waiting for an allowance. */
export interface GateRequest {
  readonly caller: Caller;
  readonly cost: number;
  readonly share: number;
  readonly waitedMs: (allowance: AllowanceId) => number;
  /** The time of the local clock. */
  readonly now: number;
}

/** Whether a call enters or is held. */
export type Decision =
  | { readonly hold: Hold }
  | { readonly hold?: undefined; readonly enteredAt: number; readonly drawn: readonly AllowanceId[] };

/** Reads and updates the state of allowances, in one atomic step per call. Other processes may share the store. */
export class Gate {
  readonly #store: LimitStore;
  readonly #policy: Policy;
  readonly #draws: AllowanceMap;
  readonly #book: UsageBook;

  constructor(store: LimitStore, policy: Policy, draws: AllowanceMap, book: UsageBook) {
    this.#store = store;
    this.#policy = policy;
    this.#draws = draws;
    this.#book = book;
  }

  /** Lets a call enter when every allowance it uses has room, and reserves the room in the same step. */
  async enter(request: GateRequest): Promise<Decision> {
    for (;;) {
      const drawn = this.#draws.of(request.caller);
      const decision = await this.#store.update(drawn.map(keyOf), request.now, (states, now) =>
        this.#decide(request, drawn, { states: states.map((state) => readState(state, now)), now }),
      );
      if (!('more' in decision)) return decision;
      this.#draws.learn(request.caller, decision.more);
    }
  }

  #decide(request: GateRequest, drawn: readonly AllowanceId[], { states, now }: StatesAt): Change<DecisionOrDraws> {
    // Another process may have learned further allowances of the token: then the step is repeated with all of them.
    const more = states.flatMap(({ draws }) => draws);
    if (!this.#draws.includes(request.caller, more)) return { result: { more } };
    const pairs = drawn.map((allowance, index) => ({ allowance, state: states[index] ?? noState }));
    for (const { allowance, state } of pairs) this.#book.see(allowance, state, now - request.now);
    const holds = pairs.flatMap(({ allowance, state }) => {
      const demand: CallDemand = { ...request, waitedMs: () => request.waitedMs(allowance) };
      return holdOf(state, allowance, demand, { policy: this.#policy, now }) ?? [];
    });
    const [hold] = holds.toSorted((a, b) => b.waitMs - a.waitMs);
    if (hold) return { result: { hold } };
    const after = pairs.map(({ allowance, state }) => enter(state, allowance, { ...request, now }));
    return { states: after, result: { enteredAt: now, drawn } };
  }

  /** Records the outcome of a call for each allowance that it used or reported. */
  async release(update: readonly AllowanceUpdate[], returned: Omit<ReturnedCall, 'now'>, now: number): Promise<void> {
    const keys = update.map(({ allowance }) => keyOf(allowance));
    await this.#store.update(keys, now, (states, storeNow) => {
      const after = update.map((one, index) =>
        applyUpdate(readState(states[index], storeNow), one, { ...returned, now: storeNow }),
      );
      for (const [index, { allowance }] of update.entries())
        this.#book.see(allowance, after[index] ?? noState, storeNow - now);
      return { states: after, result: undefined };
    });
  }
}

interface StatesAt {
  readonly states: readonly AllowanceState[];
  readonly now: number;
}

type DecisionOrDraws = Decision | { readonly more: readonly AllowanceId[] };

/** Ignores a state that another version of Edgewalk wrote. */
const readState = (state: AllowanceState | undefined, now: number): AllowanceState =>
  state?.version === 1 ? dropExpired(state, now) : noState;
