import type * as fb from '@edgewalk/facebook';
import { endOfPageDay, pageDayOf } from '../../world/calendar.js';
import { timestampOf } from '../../world/clock.js';
import type { Span } from '../../world/span.js';
import type { StoredObject } from '../../world/store.js';
import { firstWeek } from '../insights/days.js';
import type { Value } from '../insights/row.js';
import { split } from '../insights/split.js';
import { groups } from './insights-parts.js';

/** The days that are over within a span. */
export function daysOf({ since, until }: Span, now: number): number[] {
  const [first, last] = [pageDayOf(since), pageDayOf(Math.min(until, now)) - 1];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** What a number of a post came to on each day: all of it comes in its first week. */
export function dailyValues(figure: fb.InsightFigure, { createdAt }: StoredObject, days: readonly number[]): Value[] {
  return days.map((day) => ({
    value: partOf(figure, day - pageDayOf(createdAt)),
    end_time: timestampOf(endOfPageDay(day)),
  }));
}

function partOf(figure: fb.InsightFigure, age: number): fb.InsightFigure {
  if (typeof figure === 'number') return split(figure, firstWeek)[age] ?? 0;
  const counts = Object.entries(figure as Record<string, number>);
  return groups(Object.fromEntries(counts.map(([name, count]) => [name, split(count, firstWeek)[age] ?? 0])));
}
