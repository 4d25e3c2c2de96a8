import { addToHistory, inWindow, pace, upperBound } from './estimate.js';
import { type AllowanceState, countAll } from './state.js';

/** What became of one call, for one allowance. */
export interface ReturnedCall {
  /** How long ago it entered, and returned, in milliseconds. */
  readonly enteredAgo: number;
  readonly ago: number;
  /** The message that told of it first: one that was heard is not counted again. */
  readonly seq: number;
  /** Whether it counts against the allowance: it was sent, and Meta charged it. */
  readonly sent: boolean;
  /** Whether Meta responded and did not refuse. */
  readonly served: boolean;
  /** The highest reported figure. */
  readonly percent?: number | undefined;
  readonly regainMs?: number | undefined;
  /** Set when Meta refused it for this allowance: until when, or -1 where Meta does not say. */
  readonly refusedMs?: number | undefined;
  /** What was reported: the type of a use case, or the kind of the allowance. */
  readonly type?: string | undefined;
  /** From 0 to 1. */
  readonly random?: number | undefined;
}

/** Counts calls that have returned, and learns from what they report. */
export function settle(state: AllowanceState, back: readonly ReturnedCall[], now: number, window: number): void {
  // The figure of one may include all the others.
  for (const { sent, ago } of back) if (sent) addToHistory(state, now - ago, window);
  for (const call of back) {
    const times = { entered: now - call.enteredAgo, at: now - call.ago, window };
    if (call.sent) state.since += 1;
    if (call.type !== undefined) state.type = call.type;
    countSince(state, call, times);
    if (call.percent !== undefined) report(state, call, call.percent, times);
    if (call.refusedMs !== undefined) refuse(state, call.refusedMs, call.random ?? 0, times);
    else if (call.served) serve(state, times);
  }
}

interface Times {
  readonly entered: number;
  readonly at: number;
  readonly window: number;
}

function serve(state: AllowanceState, { entered }: Times): void {
  state.responses = Math.min(1_000, state.responses + 1);
  // A call from before the refusal proves nothing about the time after it.
  if (entered > state.closedAt) state.refusals = 0;
}

const minute = 60_000;
const longestWait = 60 * minute;
/** The slowest rate after a refusal, in calls per minute. */
const slowest = 10;

function refuse(state: AllowanceState, refusedMs: number, random: number, { entered, at, window }: Times): void {
  // The refusal of a call that was on its way when it closed is the same refusal.
  const isSame = state.refusals > 0 && entered <= state.closedAt;
  if (!isSame) {
    state.refusals += 1;
    state.closedAt = at;
    state.rate = Math.max(slowest, pace(state, at, window));
  }
  const growing = isSame ? 0 : Math.min(longestWait, minute * 2 ** (state.refusals - 1)) * (1 + random / 4);
  state.closedUntil = Math.max(state.closedUntil, Math.ceil(at + (refusedMs >= 0 ? refusedMs : growing)));
}

/** Counts a call from the anchor on; an earlier call may already be in the anchor's figure. */
function countSince({ anchor }: AllowanceState, { sent }: ReturnedCall, { entered }: Times): void {
  if (sent && anchor !== undefined && entered >= anchor.at) anchor.calls += 1;
}

function report(state: AllowanceState, { regainMs, sent }: ReturnedCall, percent: number, times: Times): void {
  const { entered, at, window } = times;
  const before = state.report;
  // Responses overtake each other: a lower figure counts only if its call entered after the higher one was reported.
  if (before !== undefined && entered < before.at && percent < before.percent) {
    if (sent) state.since -= 1;
    return;
  }
  learnCost(state, percent, times);
  state.since = 0;
  // The figure may already include calls on their way.
  state.report = { percent, at, own: inWindow(state, at, window) + countAll(state, 'busy') };
  if (regainMs !== undefined) state.report.regainAt = at + regainMs;
}

/** How many calls make a first estimate, a good one, and a restart. */
const firstSamples = 5;
const minSamples = 20;
const restartSamples = 50;
/** A report without decimals may hide a rise; nothing is free. */
const cheapest = 1e-6;

/** Learns the cost of a call from the rise of the figure; over short spans only, since calls also leave the window. */
function learnCost(state: AllowanceState, percent: number, { at, window }: Times): void {
  const { report: before, anchor, perCall } = state;
  const fell = before !== undefined && percent < before.percent;
  if (anchor === undefined || fell || at - anchor.at > window / 20) {
    state.anchor = { percent, at, calls: 0 };
    return;
  }
  const { calls } = anchor;
  if (calls === 0) return;
  const highest = Math.max(cheapest, (upperBound(percent) - anchor.percent) / calls);
  if (perCall === undefined || state.responses < minSamples) state.perCall = highest;
  else if (calls >= restartSamples) {
    state.anchor = { percent, at, calls: 0 };
    state.perCall = Math.max(highest, perCall * 0.8 + highest * 0.2);
  } else if (calls >= firstSamples) state.perCall = Math.max(highest, perCall);
}
