import type { AllowanceState } from './state.js';
import { countReserved } from './state.js';

const slices = 60;
const sliceOf = (at: number, window: number) => Math.floor((at * slices) / window);

/** Adds calls to a history; drops slices that have left the window. */
export function addToHistory(
  history: AllowanceState['history'],
  cost: number,
  { now, window }: { readonly now: number; readonly window: number },
): AllowanceState['history'] {
  const slice = String(sliceOf(now, window));
  const within = Object.entries(history).filter(([name]) => isWithin(name, now, window));
  const rest = Object.fromEntries(within);
  return { ...rest, [slice]: (rest[slice] ?? 0) + cost };
}

/** The calls in the window: a slice leaves with its last moment. */
export function inWindow(history: AllowanceState['history'], now: number, window: number): number {
  const within = Object.entries(history).filter(([name]) => isWithin(name, now, window));
  return within.reduce((sum, [, calls]) => sum + calls, 0);
}

const isWithin = (slice: string, now: number, window: number): boolean =>
  ((Number(slice) + 1) * window) / slices + window > now;

/** Calls per minute, over the part of the window that had any. */
export function pace(history: AllowanceState['history'], now: number, window: number): number {
  const first = Math.min(...Object.keys(history).map((name) => (Number(name) * window) / slices));
  const minutes = Math.max(1, (now - Math.max(first, now - window)) / 60_000);
  return inWindow(history, now, window) / minutes;
}

/** The assumed cost of a call before it is learned: the smallest app has 200 calls an hour. */
const dearest = 1;

/** The percentage that `calls` calls cost. */
export const percentFor = ({ perCall = dearest }: AllowanceState, calls: number): number => perCall * calls;

/** Whether the reported usage is still valid. */
export const isCurrent = ({ reported }: AllowanceState, now: number, window: number): boolean =>
  reported !== undefined && now - reported.at < window && (reported.regainAt === undefined || reported.regainAt > now);

/** The highest possible percentage: Meta truncates decimals. */
export const upperBound = (percent: number): number => (Number.isInteger(percent) ? percent + 1 : percent);

/**
 * The current percentage: the reported one, less what has left the window, plus the calls since and in flight. Own
 * calls leave when they are a window old; those of others, whose times are unknown, are assumed to leave evenly.
 */
export function estimate(state: AllowanceState, now: number, window: number): number {
  const since = percentFor(state, state.callsSince + countReserved(state));
  const { reported } = state;
  if (reported === undefined || !isCurrent(state, now, window)) return since;
  const percent = upperBound(reported.percent);
  const own = Math.min(percent, percentFor(state, reported.own));
  // If own calls exceed the reported usage, the oldest had already left.
  const left = Math.max(0, inWindow(state.history, now, window) - state.callsSince);
  const still = Math.min(own, percentFor(state, left));
  return still + (percent - own) * (1 - (now - reported.at) / window) + since;
}
