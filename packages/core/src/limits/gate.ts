import { type AllowanceId, keyOf } from './allowance.js';
import type { Caller, AllowanceMap } from './allowance-map.js';
import type { Policy } from './policy.js';
import { settle, type AllowanceUpdate, type ReturnedCall } from './settle.js';
import { type AllowanceState, enter, dropExpired, noState } from './state.js';
import type { Change, LimitStore } from './store.js';
import type { UsageBook } from './usage-book.js';
import { type CallDemand, type Hold, holdOf } from './hold.js';

/** A call that asks: how dear it is, and how long calls have been waiting for an allowance. */
export interface Request {
  readonly caller: Caller;
  readonly cost: number;
  readonly share: number;
  readonly waitedMs: (allowance: AllowanceId) => number;
  /** In the local clock. */
  readonly now: number;
}

/** Let through, or held. */
export type Decision =
  | { readonly hold: Hold }
  | { readonly hold?: undefined; readonly enteredAt: number; readonly drawn: readonly AllowanceId[] };

/** What is known is kept in a store, which other processes may share; here it is read and changed, one step a call. */
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

  /** Lets a call through when every allowance it draws on has room, and takes the room at the same moment. */
  async enter(request: Request): Promise<Decision> {
    for (;;) {
      const drawn = this.#draws.of(request.caller);
      const answer = await this.#store.update(drawn.map(keyOf), request.now, (states, now) =>
        this.#decide(request, drawn, { states: states.map((state) => readState(state, now)), now }),
      );
      if (!('more' in answer)) return answer;
      this.#draws.learn(request.caller, answer.more);
    }
  }

  #decide(request: Request, drawn: readonly AllowanceId[], { states, now }: StatesAt): Change<Answer> {
    // Another process may have found that the token draws on more: then all of it has to be asked.
    const more = states.flatMap(({ draws }) => draws);
    if (!this.#draws.knows(request.caller, more)) return { result: { more } };
    const pairs = drawn.map((allowance, index) => ({ allowance, state: states[index] ?? noState }));
    for (const { allowance, state } of pairs) this.#book.see(allowance, state, now - request.now);
    const holds = pairs.flatMap(({ allowance, state }) => {
      const ask: CallDemand = { ...request, waitedMs: () => request.waitedMs(allowance) };
      return holdOf(state, allowance, ask, { policy: this.#policy, now }) ?? [];
    });
    const [hold] = holds.toSorted((a, b) => b.waitMs - a.waitMs);
    if (hold) return { result: { hold } };
    const after = pairs.map(({ allowance, state }) => enter(state, allowance, { ...request, now }));
    return { states: after, result: { enteredAt: now, drawn } };
  }

  /** Enters what came of a call, for each allowance it drew on or told of. */
  async settle(update: readonly AllowanceUpdate[], returned: Omit<ReturnedCall, 'now'>, now: number): Promise<void> {
    const keys = update.map(({ allowance }) => keyOf(allowance));
    await this.#store.update(keys, now, (states, storeNow) => {
      const after = update.map((one, index) =>
        settle(readState(states[index], storeNow), one, { ...returned, now: storeNow }),
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

type Answer = Decision | { readonly more: readonly AllowanceId[] };

/** Another version of Edgewalk may have written what this one cannot read. */
const readState = (state: AllowanceState | undefined, now: number): AllowanceState =>
  state?.version === 1 ? dropExpired(state, now) : noState;
