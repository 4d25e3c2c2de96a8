import type { Time } from '../codec/values.js';

/** The times between which numbers are asked for. */
export interface Span {
  readonly since?: Time;
  readonly until?: Time;
}

const day = 86_400;

/** What is wrong with a span of time, or nothing. A text that only Meta can read is left to Meta. */
export function wrongSpan({ since, until }: Span, maxDays: number): string | undefined {
  const [from, to] = [secondsOf(since), secondsOf(until)];
  if (from === undefined || to === undefined) return undefined;
  if (from > to) return 'since, until: since lies after until: exchange them';
  if (to - from <= maxDays * day) return undefined;
  const days = Math.ceil((to - from) / day);
  return `since, until: at most ${maxDays} days, not ${days}: make a call for each ${maxDays} days`;
}

/** Seconds since 1970, where they can be told without strtotime. */
function secondsOf(time: Time | undefined): number | undefined {
  if (typeof time === 'number') return time;
  if (time instanceof Date) return time.getTime() / 1000;
  if (time === undefined) return undefined;
  if (/^\d{9,}$/.test(time)) return Number(time);
  const parsed = /^\d{4}-\d\d-\d\d(T|$)/.test(time) ? Date.parse(time) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed / 1000;
}
