import type { AllowanceState } from './state.js';
import { reserved } from './state.js';

const slices = 60;
const sliceOf = (at: number, window: number) => Math.floor((at * slices) / window);

/** With calls counted in; slices that left the window are dropped. */
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

/** Calls that still lie in the window: a slice leaves when its last moment has left. */
export function inWindow(history: AllowanceState['history'], now: number, window: number): number {
  const within = Object.entries(history).filter(([name]) => isWithin(name, now, window));
  return within.reduce((sum, [, calls]) => sum + calls, 0);
}

const isWithin = (slice: string, now: number, window: number): boolean =>
  ((Number(slice) + 1) * window) / slices + window > now;

/** Calls a minute, over the part of the window in which there were any. */
export function pace(history: AllowanceState['history'], now: number, window: number): number {
  const first = Math.min(...Object.keys(history).map((name) => (Number(name) * window) / slices));
  const minutes = Math.max(1, (now - Math.max(first, now - window)) / 60_000);
  return inWindow(history, now, window) / minutes;
}

/** What a call is taken to cost before that is learnt: the smallest app has 200 calls an hour. */
const dearest = 1;

/** Percent for so many calls. */
export const percentFor = ({ perCall = dearest }: AllowanceState, calls: number): number => perCall * calls;

/** Whether what Meta reported still says anything. */
export const isCurrent = ({ reported }: AllowanceState, now: number, window: number): boolean =>
  reported !== undefined && now - reported.at < window && (reported.regainAt === undefined || reported.regainAt > now);

/** Meta cuts the decimals off. */
export const upperBound = (percent: number): number => (Number.isInteger(percent) ? percent + 1 : percent);

/**
 * The percentage now: what was reported, less what left the window since, and the calls since and on their way. Own calls
 * leave when they are a window old; those of others, whose times nobody knows, are taken to leave evenly.
 */
export function estimate(state: AllowanceState, now: number, window: number): number {
  const since = percentFor(state, state.callsSince + reserved(state));
  const { reported } = state;
  if (reported === undefined || !isCurrent(state, now, window)) return since;
  const percent = upperBound(reported.percent);
  const own = Math.min(percent, percentFor(state, reported.own));
  // Where own calls would make more than was reported, the oldest had left already.
  const left = Math.max(0, inWindow(state.history, now, window) - state.callsSince);
  const still = Math.min(own, percentFor(state, left));
  return still + (percent - own) * (1 - (now - reported.at) / window) + since;
}
