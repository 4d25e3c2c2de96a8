import { type AllowanceId, keyOf, windowOf } from './allowance.js';
import { addToHistory, inWindow, pace, upperBound } from './estimate.js';
import { type AllowanceState, type Anchor, withExpiry, inFlight, countReserved } from './state.js';

/** What a returned call changes in the state of one allowance. */
export interface AllowanceUpdate {
  readonly allowance: AllowanceId;
  /** The highest reported figure. */
  readonly percent?: number;
  readonly regainMs?: number;
  /** Set when Meta refused the call for it; `retryAfterMs` when Meta says until when. */
  readonly refused?: { readonly retryAfterMs: number | undefined };
  /** For a token: the allowances that its calls use. */
  readonly draws?: readonly AllowanceId[];
  /** How many of its reserved calls have returned. */
  readonly taken?: number;
  /** True when the call was expected to use it and did not. */
  readonly notCharged?: boolean;
}

/** A call that has returned. */
export interface ReturnedCall {
  /** The number of calls sent. */
  readonly cost: number;
  /** When it entered. */
  readonly enteredAt: number;
  /** Whether Meta responded and did not refuse. */
  readonly served: boolean;
  readonly now: number;
  /** A random number from 0 to 1. */
  readonly random: number;
}

/** The state after a call has returned. */
export function applyUpdate(state: AllowanceState, update: AllowanceUpdate, call: ReturnedCall): AllowanceState {
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
    update.refused ? applyRefusal(reported, update.refused, returned, window) : applyServed(reported, returned),
    update.allowance,
    now,
  );
}

function applyServed(state: AllowanceState, { served: isServed, enteredAt }: ReturnedCall): AllowanceState {
  if (!isServed) return state;
  const responses = Math.min(1_000, state.responses + 1);
  // A call from before the refusal proves nothing about the time after it.
  return enteredAt <= state.closedAt ? { ...state, responses } : { ...state, responses, refusals: 0 };
}

/** A token has few allowances; beyond this number only the newest are kept. */
const mostDraws = 100;

function union(earlier: readonly AllowanceId[], found: readonly AllowanceId[]): readonly AllowanceId[] {
  const all = new Map([...earlier, ...found].map((allowance) => [keyOf(allowance), allowance]));
  return [...all.values()].slice(-mostDraws);
}

const minute = 60_000;
const longestWait = 60 * minute;
/** The slowest rate after a refusal, in calls per minute. */
const slowest = 10;

function applyRefusal(
  state: AllowanceState,
  { retryAfterMs }: NonNullable<AllowanceUpdate['refused']>,
  { now, enteredAt, random }: ReturnedCall,
  window: number,
): AllowanceState {
  // The refusal of a call that was in flight when it closed is the same refusal.
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
  // Responses overtake each other: a lower figure counts only if its call entered after the higher one was reported.
  if (isOlder) return { ...state, callsSince: state.callsSince - cost, ...countSince(anchor, enteredAt, cost) };
  // The figure may already include calls in flight.
  const own = inWindow(state.history, now, window) + countReserved(state);
  const regain = regainMs === undefined ? {} : { regainAt: now + regainMs };
  const next = { ...state, callsSince: 0, reported: { percent, at: now, own, ...regain } };
  return {
    ...next,
    ...costOf({ ...state, ...countSince(anchor, enteredAt, cost) }, percent, { now, window }),
  };
}

/** Counts a call from the anchor on; an earlier call may already be in the anchor's figure. */
const countSince = (anchor: Anchor | undefined, enteredAt: number, cost: number) =>
  anchor && enteredAt >= anchor.at ? { anchor: { ...anchor, calls: anchor.calls + cost } } : {};

/** How many calls make a first estimate, a good one, and a restart. */
const firstSamples = 5;
const minSamples = 20;
const restartSamples = 50;

/** Learns the cost of a call from the rise of the figure; over short spans only, since calls also leave the window. */
function costOf(
  { reported, anchor, perCall, responses }: AllowanceState,
  percent: number,
  { now, window }: Pick<ReturnedInWindow, 'now' | 'window'>,
): Pick<AllowanceState, 'anchor' | 'perCall'> {
  const here: Anchor = { percent, at: now, calls: 0 };
  const fell = reported !== undefined && percent < reported.percent;
  if (anchor === undefined || fell || now - anchor.at > window / 20) return { anchor: here };
  const { calls } = anchor;
  if (calls === 0) return { anchor };
  const highest = (upperBound(percent) - anchor.percent) / calls;
  if (perCall === undefined || responses < minSamples) return { anchor, perCall: highest };
  if (calls >= restartSamples) return { anchor: here, perCall: Math.max(highest, perCall * 0.8 + highest * 0.2) };
  return { anchor, perCall: calls >= firstSamples ? Math.max(highest, perCall) : perCall };
}
