import { type AllowanceId, windowOf } from './allowance.js';

/** What Meta reported about an allowance. */
export interface ReportedUsage {
  /** The highest figure. */
  readonly percent: number;
  readonly at: number;
  /** Until when Meta refuses calls, if it says so; the report is void after it. */
  readonly regainAt?: number;
  /** How many calls of this store it may include: those in the window and those in flight. */
  readonly own: number;
}

/** The start of learning the cost of a call. */
export interface Anchor {
  readonly percent: number;
  readonly at: number;
  readonly calls: number;
}

/** The state of one allowance. Plain data, which a store keeps as JSON; times are those of the store's clock. */
export interface AllowanceState {
  readonly version: 1;
  readonly reported?: ReportedUsage;
  readonly anchor?: Anchor;
  /** The learned cost of a call, in percent. */
  readonly perCall?: number;
  /** The number of responses, up to 1,000. */
  readonly responses: number;
  /** The number of calls since the last report. */
  readonly callsSince: number;
  /** Calls by slice of the window. */
  readonly history: Readonly<Record<string, number>>;
  /** Calls in flight, by the minute in which they entered. */
  readonly reservations: Readonly<Record<string, number>>;
  /** When the last call entered; `lastCost` is its cost. */
  readonly lastAt: number;
  readonly lastCost: number;
  readonly closedAt: number;
  readonly closedUntil: number;
  /** The number of refusals in a row. */
  readonly refusals: number;
  /** Calls per minute at the last refusal; kept until the allowance has reopened. */
  readonly rate?: number;
  /** For a token: the allowances that its calls use. */
  readonly draws: readonly AllowanceId[];
  /** When a store may drop the state. */
  readonly keepUntil: number;
}

/** The state of an allowance without calls. */
export const noState: AllowanceState = {
  version: 1,
  responses: 0,
  callsSince: 0,
  history: {},
  reservations: {},
  lastAt: 0,
  lastCost: 0,
  closedAt: 0,
  closedUntil: 0,
  refusals: 0,
  draws: [],
  keepUntil: 0,
};

/** No call takes longer: an upload has ten minutes. */
const longestCall = 11 * 60_000;

/** The number of calls in flight. */
export const countReserved = ({ reservations }: AllowanceState): number =>
  Object.values(reservations).reduce((sum, calls) => sum + calls, 0);

const minute = 60_000;

/** Drops expired reservations: a process may die with calls in flight. */
export function dropExpired(state: AllowanceState, now: number): AllowanceState {
  const alive = Object.entries(state.reservations).filter(([name]) => (Number(name) + 1) * minute + longestCall > now);
  return { ...state, reservations: Object.fromEntries(alive) };
}

/** Adds calls in flight that entered at a time; a negative number removes them. */
export function inFlight(
  { reservations }: AllowanceState,
  enteredAt: number,
  calls: number,
): AllowanceState['reservations'] {
  const name = String(Math.floor(enteredAt / minute));
  const { [name]: before = 0, ...others } = reservations;
  const after = before + calls;
  return after > 0 ? { ...others, [name]: after } : others;
}

/** The state after a call has entered. */
export function enter(
  state: AllowanceState,
  allowance: AllowanceId,
  { cost, now }: { readonly cost: number; readonly now: number },
): AllowanceState {
  const reservations = inFlight(state, now, cost);
  return withExpiry({ ...state, reservations, lastAt: now, lastCost: cost }, allowance, now);
}

/** Sets how long a store must keep the state. */
export function withExpiry(state: AllowanceState, allowance: AllowanceId, now: number): AllowanceState {
  const end = Math.max(now + windowOf(allowance), state.closedUntil, state.reported?.regainAt ?? 0);
  return { ...state, keepUntil: end + longestCall };
}
