import { endOfPageDay, pageDayOf } from './calendar.js';
import { days } from './clock.js';

/** The start and the end of a query. */
export interface Span {
  readonly since: number;
  readonly until: number;
}

/** What a request says of its span; times in milliseconds. */
export interface SpanQuery {
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** Such as `last_7d`. It counts only where there are no dates. */
  readonly preset?: string | undefined;
}

/** The span that is meant; where nothing is said, the last two days. */
export function spanOf({ since, until, preset }: SpanQuery, now: number): Span {
  if (since === undefined && until === undefined && preset !== undefined) return namedSpan(preset, now);
  const end = until ?? now;
  return { since: since ?? end - days(2), until: end };
}

/** From a first day up to, but not with, a day; both counted from 1970. */
type Days = readonly [from: number, to: number];

function namedSpan(preset: string, now: number): Span {
  const today = pageDayOf(now);
  const [from, to] = daysBack(preset, today) ?? weeks(preset, today) ?? months(preset, today);
  return { since: endOfPageDay(from - 1), until: Math.min(now, endOfPageDay(to - 1)) };
}

function daysBack(preset: string, today: number): Days | undefined {
  if (preset === 'today') return [today, today + 1];
  if (preset === 'yesterday') return [today - 1, today];
  const [, count] = /^last_(\d+)d$/.exec(preset) ?? [];
  if (count !== undefined) return [today - Number(count), today];
  // Meta keeps two years.
  return preset.endsWith('maximum') ? [today - 730, today + 1] : undefined;
}

function weeks(preset: string, today: number): Days | undefined {
  const [, which, first] = /^(this|last)_week_(sun|mon)_/.exec(preset) ?? [];
  if (first === undefined) return undefined;
  // 1970 began on a Thursday.
  const start = today - ((today + (first === 'sun' ? 4 : 3)) % 7);
  return which === 'this' ? [start, today + 1] : [start - 7, start];
}

function months(preset: string, today: number): Days {
  const date = new Date(days(today));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const [, which, what = 'month'] = /^(this|last)_(\w+)$/.exec(preset) ?? [];
  const length = { year: 12, quarter: 3 }[what] ?? 1;
  const first = month - (month % length);
  const startOf = (index: number) => Date.UTC(year, index, 1) / days(1);
  return which === 'last' ? [startOf(first - length), startOf(first)] : [startOf(first), today + 1];
}
