import { type AllowanceId, windowOf } from './allowance.js';

/** What Meta reported of an allowance. */
export interface ReportedUsage {
  /** The highest of its figures. */
  readonly percent: number;
  readonly at: number;
  /** Until when Meta refuses calls, where it says so; what was reported counts for nothing after it. */
  readonly regainAt?: number;
  /** How many calls through this store it may stand for: those in the window, and those on their way. */
  readonly own: number;
}

/** Where the learning of what a call costs began. */
export interface Anchor {
  readonly percent: number;
  readonly at: number;
  readonly calls: number;
}

/** All that is known of one allowance. Plain data, which a store keeps as JSON; times are in the store's clock. */
export interface AllowanceState {
  readonly version: 1;
  readonly reported?: ReportedUsage;
  readonly anchor?: Anchor;
  /** Percent that a call costs, as learnt. */
  readonly perCall?: number;
  /** Answers so far. */
  readonly answers: number;
  /** Calls since the last figure. */
  readonly callsSince: number;
  /** Calls by slices of the window. */
  readonly history: Readonly<Record<string, number>>;
  /** Calls on their way, by the minute in which they left. */
  readonly reservations: Readonly<Record<string, number>>;
  /** When the last call was let through, and how many calls it was. */
  readonly lastAt: number;
  readonly lastCost: number;
  readonly closedAt: number;
  readonly closedUntil: number;
  /** In a row. */
  readonly refusals: number;
  /** Calls a minute when the last refusal came; kept until the allowance is open again. */
  readonly rate?: number;
  /** Of a token: what its calls were found to draw on. */
  readonly draws: readonly AllowanceId[];
  /** A store may forget it then. */
  readonly keepUntil: number;
}

/** An allowance of which nothing is known. */
export const noState: AllowanceState = {
  version: 1,
  answers: 0,
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

/** No call takes longer: uploads have ten minutes. */
const longestCall = 11 * 60_000;

/** Calls on their way. */
export const reserved = ({ reservations }: AllowanceState): number =>
  Object.values(reservations).reduce((sum, calls) => sum + calls, 0);

const minute = 60_000;

/** The state as it is now: a process may die with calls on their way, which outlive no call. */
export function dropExpired(state: AllowanceState, now: number): AllowanceState {
  const alive = Object.entries(state.reservations).filter(([name]) => (Number(name) + 1) * minute + longestCall > now);
  return { ...state, reservations: Object.fromEntries(alive) };
}

/** With so many calls more on their way, which left at that time; less, when they are back. */
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

/** The state after a call was let through. */
export function enter(
  state: AllowanceState,
  allowance: AllowanceId,
  { cost, now }: { readonly cost: number; readonly now: number },
): AllowanceState {
  const reservations = inFlight(state, now, cost);
  return withExpiry({ ...state, reservations, lastAt: now, lastCost: cost }, allowance, now);
}

/** With the time until which it is of use. */
export function withExpiry(state: AllowanceState, allowance: AllowanceId, now: number): AllowanceState {
  const end = Math.max(now + windowOf(allowance), state.closedUntil, state.reported?.regainAt ?? 0);
  return { ...state, keepUntil: end + longestCall };
}
