import type { Time } from '@edgewalk/core';

/** The range of time that a query covers. */
export interface Span {
  readonly since?: Time;
  readonly until?: Time;
}

/** A part of a range, in unix seconds. */
export interface Window {
  readonly since: number;
  readonly until: number;
}

const day = 86_400;

/** Checks a range of time; returns a complaint, or undefined. Texts that only strtotime reads are not checked. */
export function checkSpan({ since, until }: Span, maxDays: number): string | undefined {
  const [from, to] = [secondsOf(since), secondsOf(until)];
  if (from === undefined || to === undefined) return undefined;
  if (from > to) return 'since, until: since lies after until: exchange them';
  if (to - from <= maxDays * day) return undefined;
  const days = Math.ceil((to - from) / day);
  return `since, until: at most ${maxDays} days, not ${days}: make a call for each ${maxDays} days`;
}

/** The parts of a range that Meta takes one by one, the latest first; both ends in unix seconds. */
export function windowsOf(since: number, until: number, maxDays: number): Window[] {
  const windows: Window[] = [];
  for (let end = until; end > since || windows.length === 0; end -= maxDays * day)
    windows.push({ since: Math.max(since, end - maxDays * day), until: end });
  return windows;
}

/** Seconds since 1970; undefined where it takes strtotime to read the text. */
export function secondsOf(time: Time | undefined): number | undefined {
  if (typeof time === 'number') return time;
  if (time instanceof Date) return time.getTime() / 1000;
  if (time === undefined) return undefined;
  if (/^\d{9,}$/.test(time)) return Number(time);
  const parsed = /^\d{4}-\d\d-\d\d(T|$)/.test(time) ? Date.parse(time) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed / 1000;
}
