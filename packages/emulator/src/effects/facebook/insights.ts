import { type InsightFigure, pageMetrics, postMetrics, videoMetrics } from '@edgewalk/facebook';
import { endOfPageDay, pageDayOf } from '../../world/calendar.js';
import { timestampOf } from '../../world/clock.js';
import type { Span } from '../../world/span.js';
import type { EffectContext, ListEffect, Row } from '../../graph/effect.js';
import { insight, type Value } from '../insights/row.js';
import { split } from '../insights/split.js';
import { flagOf } from '../params.js';
import type { KeyedEffects } from '../keyed.js';
import { PageNumbers } from './insights-page.js';
import { postFigures } from './insights-post.js';
import { readQuery } from './insights-query.js';
import { videoFigures } from './insights-video.js';

/** A Page with fewer likes has no numbers. */
const fewestLikes = 100;

/** How many days one value of a period stands for. */
const lengths: Readonly<Record<string, number>> = { day: 1, week: 7, days_28: 28 };

/** The numbers of a Page, a value for each day. */
const listPageInsights: ListEffect = (context) => {
  const { store, clock, subject, params } = context;
  const { series, span, breakdown } = readQuery(context, { metrics: pageMetrics, maxDays: 90 });
  if (Number(subject.fields['fan_count'] ?? 0) < fewestLikes) return [];
  const numbers = new PageNumbers(store, subject, clock.now());
  const days = daysOf(span, clock.now());
  return series.flatMap(({ name, period }): Row[] => {
    const values = days.flatMap((day) => {
      const end_time = timestampOf(endOfPageDay(day));
      const figure = numbers.over(name, day, lengths[period] ?? 1);
      return broken(figure, breakdown).map((value) => ({ ...value, end_time }));
    });
    if (values.length === 0) return [];
    const row = titled(insight(subject.id, name, period, { values }), period);
    if (flagOf(params, 'show_description_from_api_doc') !== true) return [row];
    return [{ ...row, description_from_api_doc: row['description'] }];
  });
};

/** The days that are over within a span. */
function daysOf({ since, until }: Span, now: number): number[] {
  const [first, last] = [pageDayOf(since), pageDayOf(Math.min(until, now)) - 1];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** How a number is spread over the groups of a breakdown. */
const dimensions: Readonly<Record<string, readonly (readonly [group: string, weight: number])[]>> = {
  is_from_ads: [
    ['0', 19],
    ['1', 1],
  ],
  is_from_followers: [
    ['0', 3],
    ['1', 5],
  ],
};

/** A value for each group, with the group beside it. */
function broken(figure: InsightFigure, breakdown: readonly string[]): Value[] {
  let values: Value[] = [{ value: figure }];
  for (const dimension of breakdown) {
    const groups = dimensions[dimension] ?? [];
    values = values.flatMap((value) => {
      const parts = split(
        Number(value.value),
        groups.map(([, weight]) => weight),
      );
      return groups.map(([group], at) => ({ ...value, value: parts[at] ?? 0, [dimension]: group }));
    });
  }
  return values;
}

/** The numbers of a post or a photo, over its lifetime. */
const listPostInsights: ListEffect = (context) => {
  const query = readQuery(context, { metrics: postMetrics, maxDays: 90 });
  const figures = postFigures(context.store, context.subject, context.clock.now());
  return query.series.map(({ name }) => lifetime(context, name, broken(figures[name], query.breakdown)));
};

/** The numbers of a video; without a metric all that it has. */
const listVideoInsights: ListEffect = (context) => {
  const unnamed = Object.keys(videoMetrics) as (keyof typeof videoMetrics)[];
  const { series } = readQuery(context, { metrics: videoMetrics, unnamed });
  const figures = videoFigures(context.store, context.subject, context.clock.now());
  return series.flatMap(({ name, period }) => {
    const value = figures[name];
    // Nothing is earned here day by day.
    if (value === undefined || period !== 'lifetime') return [];
    const row = lifetime(context, name, [{ value }]);
    return [{ ...row, id: `${context.subject.id}/video_insights/${name}/lifetime` }];
  });
};

const lifetime = ({ subject }: EffectContext, name: string, values: readonly Value[]): Row =>
  titled(insight(subject.id, name, 'lifetime', { values }), 'lifetime');

const spoken: Readonly<Record<string, string>> = { day: 'Daily', week: 'Weekly', days_28: '28 Days' };

/** Titles of Facebook begin with the period. */
function titled(row: Row, period: string): Row {
  const word = spoken[period] ?? 'Lifetime';
  return {
    ...row,
    title: `${word} ${String(row['title'])}`,
    description: `${word}: ${String(row['description'])}`,
  };
}

/** What Meta counts of a Page, its posts, photos and videos. */
export const insights: KeyedEffects = {
  list: {
    'Page.insights': listPageInsights,
    'Post.insights': listPostInsights,
    'Photo.insights': listPostInsights,
    'Video.video_insights': listVideoInsights,
  },
};
