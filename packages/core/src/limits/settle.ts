import { type AllowanceId, keyOf, windowOf } from './allowance.js';
import { addToHistory, inWindow, pace, upperBound } from './estimate.js';
import { type AllowanceState, type Anchor, withExpiry, inFlight, reserved } from './state.js';

/** What an answer says of one allowance. */
export interface AllowanceUpdate {
  readonly allowance: AllowanceId;
  /** The highest figure. */
  readonly percent?: number;
  readonly regainMs?: number;
  /** Meta refused the call for it; until when, where Meta says so. */
  readonly refused?: { readonly retryAfterMs: number | undefined };
  /** Of a token: what its calls draw on. */
  readonly draws?: readonly AllowanceId[];
  /** Calls that were let through on it, and are back now. */
  readonly taken?: number;
  /** The call was taken to draw on it, and did not. */
  readonly notCharged?: boolean;
}

/** A call that came back. */
export interface ReturnedCall {
  /** Calls that were sent. */
  readonly cost: number;
  /** When it was let through. */
  readonly enteredAt: number;
  /** Whether Meta answered, and did not refuse. */
  readonly served: boolean;
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
}

/** The state after a call came back. */
export function settle(state: AllowanceState, update: AllowanceUpdate, call: ReturnedCall): AllowanceState {
  const returned = update.notCharged === true ? { ...call, cost: 0, served: false } : call;
  const { now, cost, enteredAt } = returned;
  const window = windowOf(update.allowance);
  const reservations = inFlight(state, enteredAt, -(update.taken ?? 0));
  const draws = update.draws === undefined ? state.draws : union(state.draws, update.draws);
  const sent = cost > 0 ? { history: addToHistory(state.history, cost, { now, window }) } : {};
  const back: AllowanceState = {
    ...state,
    ...sent,
    reservations,
    draws,
    callsSince: state.callsSince + cost,
  };
  const reported =
    update.percent === undefined ? back : applyReport(back, update.percent, { ...returned, window }, update);
  return withExpiry(
    update.refused ? closed(reported, update.refused, returned, window) : served(reported, returned),
    update.allowance,
    now,
  );
}

function served(state: AllowanceState, { served: isServed, enteredAt }: ReturnedCall): AllowanceState {
  if (!isServed) return state;
  const answers = Math.min(1_000, state.answers + 1);
  // A call from before the refusal says nothing of the time after it.
  return enteredAt <= state.closedAt ? { ...state, answers } : { ...state, answers, refusals: 0 };
}

/** A token has a few; more than this many are the newest. */
const mostDraws = 100;

function union(known: readonly AllowanceId[], found: readonly AllowanceId[]): readonly AllowanceId[] {
  const all = new Map([...known, ...found].map((allowance) => [keyOf(allowance), allowance]));
  return [...all.values()].slice(-mostDraws);
}

const minute = 60_000;
const longestWait = 60 * minute;
/** Slower than this nobody need begin again, in calls a minute. */
const slowest = 10;

function closed(
  state: AllowanceState,
  { retryAfterMs }: NonNullable<AllowanceUpdate['refused']>,
  { now, enteredAt, random }: ReturnedCall,
  window: number,
): AllowanceState {
  // Calls that were on their way when it closed are not refused anew.
  const isSame = state.refusals > 0 && enteredAt <= state.closedAt;
  const refusals = isSame ? state.refusals : state.refusals + 1;
  const growing = Math.min(longestWait, minute * 2 ** (refusals - 1)) * (1 + random / 4);
  const waitMs = retryAfterMs ?? (isSame ? 0 : growing);
  const closedUntil = Math.max(state.closedUntil, now + waitMs);
  const rate = Math.max(slowest, pace(state.history, now, window));
  return { ...state, refusals, closedUntil, ...(!isSame && { closedAt: now, rate }) };
}

interface ReturnedInWindow extends ReturnedCall {
  readonly window: number;
}

function applyReport(
  state: AllowanceState,
  percent: number,
  { now, window, cost, enteredAt }: ReturnedInWindow,
  { regainMs }: AllowanceUpdate,
): AllowanceState {
  const { reported, anchor } = state;
  const isOlder = reported !== undefined && enteredAt < reported.at && percent < reported.percent;
  // Answers overtake each other: a lower figure counts only from a call that left after the higher one had come.
  if (isOlder) return { ...state, callsSince: state.callsSince - cost, ...countedOn(anchor, enteredAt, cost) };
  // Those on their way may be in the figure already.
  const own = inWindow(state.history, now, window) + reserved(state);
  const regain = regainMs === undefined ? {} : { regainAt: now + regainMs };
  const known = { ...state, callsSince: 0, reported: { percent, at: now, own, ...regain } };
  return {
    ...known,
    ...costOf({ ...state, ...countedOn(anchor, enteredAt, cost) }, percent, { now, window }),
  };
}

/** What left before the anchor was reported may be in its figure. */
const countedOn = (anchor: Anchor | undefined, enteredAt: number, cost: number) =>
  anchor && enteredAt >= anchor.at ? { anchor: { ...anchor, calls: anchor.calls + cost } } : {};

/** How many calls make a first guess, a fair one, and a new beginning. */
const firstSamples = 5;
const minSamples = 20;
const restartSamples = 50;

/** Learns what a call costs from the rise of the figure; in short spans only, since the window takes from it too. */
function costOf(
  { reported, anchor, perCall, answers }: AllowanceState,
  percent: number,
  { now, window }: Pick<ReturnedInWindow, 'now' | 'window'>,
): Pick<AllowanceState, 'anchor' | 'perCall'> {
  const here: Anchor = { percent, at: now, calls: 0 };
  const fell = reported !== undefined && percent < reported.percent;
  if (anchor === undefined || fell || now - anchor.at > window / 20) return { anchor: here };
  const { calls } = anchor;
  if (calls === 0) return { anchor };
  const highest = (upperBound(percent) - anchor.percent) / calls;
  if (perCall === undefined || answers < minSamples) return { anchor, perCall: highest };
  if (calls >= restartSamples) return { anchor: here, perCall: Math.max(highest, perCall * 0.8 + highest * 0.2) };
  return { anchor, perCall: calls >= firstSamples ? Math.max(highest, perCall) : perCall };
}
