import { type AllowanceState, inFlight } from './state.js';

const slices = 60;
const sliceOf = (at: number, window: number) => Math.floor((at * slices) / window);

/** Adds a call to the history; drops the slices that have left the window. */
export function addToHistory({ history }: AllowanceState, at: number, window: number): void {
  const slice = sliceOf(at, window);
  for (const name of Object.keys(history)) if (!isWithin(Number(name), at, window)) delete history[name];
  history[slice] = (history[slice] ?? 0) + 1;
}

/** The calls in the window: a slice leaves with its last moment. */
export function inWindow({ history }: AllowanceState, now: number, window: number): number {
  let sum = 0;
  for (const [name, calls] of Object.entries(history)) if (isWithin(Number(name), now, window)) sum += calls;
  return sum;
}

const isWithin = (slice: number, now: number, window: number): boolean =>
  ((slice + 1) * window) / slices + window > now;

/** Calls per minute, over the part of the window that had any. */
export function pace(state: AllowanceState, now: number, window: number): number {
  const first = Math.min(...Object.keys(state.history).map((name) => (Number(name) * window) / slices));
  const minutes = Math.max(1, (now - Math.max(first, now - window)) / 60_000);
  return inWindow(state, now, window) / minutes;
}

/** The assumed cost of a call before it is learned: the smallest app has 200 calls an hour. */
const dearest = 1;

/** The cost of a call, in percent. */
export const costIn = ({ perCall = dearest }: AllowanceState): number => perCall;

/** Whether the reported usage is still valid. */
export const isCurrent = ({ report }: AllowanceState, now: number, window: number): boolean =>
  report !== undefined && now - report.at < window && (report.regainAt === undefined || report.regainAt > now);

/** The highest possible percentage: Meta truncates decimals. */
export const upperBound = (percent: number): number => (Number.isInteger(percent) ? percent + 1 : percent);

/**
 * The current percentage, but for calls on their way: the reported one, less what has left the window, plus the calls
 * since. Own calls leave when they are a window old; those of others, whose times are unknown, are assumed to leave evenly.
 */
function settledAt(state: AllowanceState, now: number, window: number): number {
  const cost = costIn(state);
  const { report } = state;
  const within = inWindow(state, now, window);
  const since = Math.min(state.since, within);
  if (report === undefined || !isCurrent(state, now, window)) return cost * since;
  const percent = upperBound(report.percent);
  const own = Math.min(percent, cost * report.own);
  // If own calls exceed the reported usage, the oldest had already left.
  const still = Math.min(own, cost * (within - since));
  return still + (percent - own) * (1 - (now - report.at) / window) + cost * since;
}

/** The current percentage, with the calls on their way. */
export const estimate = (state: AllowanceState, now: number, window: number): number =>
  settledAt(state, now, window) + costIn(state) * inFlight(state);

/** The wait until a call fits below a percentage when those on their way have returned; 0 if it does then. */
export function untilItFits(state: AllowanceState, limit: number, now: number, window: number): number {
  const step = window / slices;
  for (let wait = 0; wait < window; wait += step)
    if (settledAt(state, now + wait, window) + costIn(state) <= limit) return wait;
  return window;
}
