import * as fb from '@edgewalk/facebook';
import { type ContextOf, effect, type EffectContext, type Row } from '../../graph/effect.js';
import { endOfPageDay } from '../../world/calendar.js';
import { timestampOf } from '../../world/clock.js';
import { insight, type Value } from '../insights/row.js';
import { split } from '../insights/split.js';
import { dailyValues, daysOf } from './insights-daily.js';
import { PageNumbers } from './insights-page.js';
import { postFigures } from './insights-post.js';
import { readQuery, type Series } from './insights-query.js';
import { videoFigures } from './insights-video.js';

/** A Page with fewer likes has no numbers. */
const fewestLikes = 100;

/** How many days one value of a period stands for. */
const lengths: Readonly<Record<string, number>> = { day: 1, week: 7, days_28: 28, month: 30 };

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
function splitUp(figure: fb.InsightFigure, breakdown: readonly string[]): Value[] {
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

const rowOf = ({ subject }: EffectContext<unknown>, { name, period }: Series<string>, values: readonly Value[]): Row =>
  titled(insight(subject.id, name, period, { values }), period);

const periodTitles: Readonly<Record<string, string>> = {
  day: 'Daily',
  week: 'Weekly',
  days_28: '28 Days',
  month: 'Monthly',
};

/** Titles of Facebook begin with the period. */
function titled(row: Row, period: string): Row {
  const word = periodTitles[period] ?? 'Lifetime';
  return {
    ...row,
    title: `${word} ${String(row['title'])}`,
    description: `${word}: ${String(row['description'])}`,
  };
}

/** The numbers of a Page, a value for each day. */
function listPage(context: ContextOf<typeof fb.PageInsights, 'get'>): Row[] {
  const { store, clock, subject, params } = context;
  const { series, span, breakdown } = readQuery(context, { metrics: fb.pageMetrics, maxDays: 90 });
  if (Number(subject.fields['fan_count'] ?? 0) < fewestLikes) return [];
  const numbers = new PageNumbers(store, subject, clock.now());
  const days = daysOf(span, clock.now());
  return series.flatMap(({ name, period }): Row[] => {
    const values = days.flatMap((day) => {
      const end_time = timestampOf(endOfPageDay(day));
      const figure = numbers.over(name, day, lengths[period] ?? 1);
      return splitUp(figure, breakdown).map((value) => ({ ...value, end_time }));
    });
    if (values.length === 0) return [];
    const row = rowOf(context, { name, period }, values);
    if (params.show_description_from_api_doc !== true) return [row];
    return [{ ...row, description_from_api_doc: row['description'] }];
  });
}

/** The numbers of a post or a photo: in all, and of some a value for each day. */
function listPost(context: ContextOf<typeof fb.PostInsights, 'get'>): Row[] {
  const { store, clock, subject } = context;
  const { series, span, breakdown } = readQuery(context, { metrics: fb.postMetrics, maxDays: 90 });
  const figures = postFigures(store, subject, clock.now());
  const days = daysOf(span, clock.now());
  return series.map(({ name, period }) => {
    const figure = figures[name];
    const values = period === 'day' ? dailyValues(figure, subject, days) : splitUp(figure, breakdown);
    return rowOf(context, { name, period }, values);
  });
}

/** What Meta counts of a Page, its posts, photos and videos. */
export const insights = [
  effect(fb.PageInsights, { list: listPage }),
  effect([fb.PostInsights, fb.PhotoInsights], { list: listPost }),
  effect(fb.VideoVideoInsights, {
    /** Without a metric all that a video has. */
    list: (context) => {
      const unnamed = Object.keys(fb.videoMetrics) as (keyof typeof fb.videoMetrics)[];
      const { series } = readQuery(context, { metrics: fb.videoMetrics, unnamed });
      const figures = videoFigures(context.store, context.subject, context.clock.now());
      return series.flatMap(({ name, period }) => {
        const value = figures[name];
        // Nothing is earned here day by day.
        if (value === undefined || period !== 'lifetime') return [];
        const row = rowOf(context, { name, period }, [{ value }]);
        return [{ ...row, id: `${context.subject.id}/video_insights/${name}/lifetime` }];
      });
    },
  }),
];
