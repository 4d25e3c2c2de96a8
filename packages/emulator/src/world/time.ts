import type { Time } from '@edgewalk/core';
import { invalid } from '../errors/failure.js';

/** A time in a parameter, in milliseconds: unix seconds, a date, or text as `timeOf` reads it. */
export function momentOf(time: Time, now: number): number;
export function momentOf(time: Time | undefined, now: number): number | undefined;
export function momentOf(time: Time | undefined, now: number): number | undefined {
  if (time === undefined || time === '') return undefined;
  if (time instanceof Date) return time.getTime();
  return timeOf(String(time), now);
}

/** Reads `since` and `until` as PHP's strtotime would the common forms: unix seconds, dates, a few words. */
export function timeOf(text: string, now: number): number {
  if (/^-?\d{1,12}$/.test(text)) return Number(text) * 1000;
  const words = relativeTime(text.trim().toLowerCase(), now);
  if (words !== undefined) return words;
  const parsed = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(parsed)) throw invalid(`Could not parse the time "${text}"`);
  return parsed;
}

const units: Readonly<Record<string, number>> = {
  second: 1e3,
  minute: 60e3,
  hour: 3_600e3,
  day: 86_400e3,
  week: 604_800e3,
  month: 30 * 86_400e3,
};

function relativeTime(text: string, now: number): number | undefined {
  if (text === 'now') return now;
  const today = now - (now % 86_400e3);
  if (text === 'today') return today;
  if (text === 'yesterday') return today - 86_400e3;
  const match = /^([+-]?\d+) (second|minute|hour|day|week|month)s?( ago)?$/.exec(text);
  const unit = units[match?.[2] ?? ''];
  if (match === null || unit === undefined) return undefined;
  return now + Number(match[1]) * unit * (match[3] === undefined ? 1 : -1);
}
