import type { Time } from '@edgewalk/core';
import * as th from '@edgewalk/threads';
import { GraphFailure, invalid } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext, type Row } from '../../graph/effect.js';
import { timestampOf } from '../../world/clock.js';
import { Random, seedOf } from '../../world/random.js';
import { spanOf } from '../../world/span.js';
import { momentOf } from '../../world/time.js';
import { dayOf, endOf } from '../insights/days.js';
import { demographicsOf } from '../insights/demographics.js';
import { checkMetrics, namesIn } from '../insights/names.js';
import { breakdown, insight } from '../insights/row.js';
import { numbersOf } from './numbers.js';

/** With fewer followers Meta gives no groups of them. */
const fewestFollowers = 100;

/** The first time that Meta has numbers of. */
const firstTime = 1_712_991_600_000;

type UserContext = ContextOf<typeof th.UserInsights, 'get'>;

/** The days that end within the range; yesterday and today unless given. */
function daysOf({ clock, params: { since, until } }: UserContext): number[] {
  const now = clock.now();
  const at = (time: Time | undefined) => momentOf(time, now);
  const span = spanOf({ since: at(since), until: at(until), preset: undefined }, now);
  if (span.since < firstTime) throw invalid('Param since must be at least 1712991600');
  const [first, last] = [dayOf(span.since), Math.max(dayOf(span.until) - 1, dayOf(span.since))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function onDay({ id, fields }: EffectContext['subject'], metric: string, day: number): number {
  const random = new Random(seedOf(`${id}:${metric}:${day}`));
  const share = { views: 120, likes: 30, replies: 6, reposts: 3, quotes: 1, clicks: 4 }[metric] ?? 1;
  return Math.round((Number(fields['followers_count']) * share * (0.5 + random.next())) / 1000);
}

function userMetric(context: UserContext, name: string): Row {
  const { subject, params } = context;
  const { id, fields } = subject;
  const followers = Number(fields['followers_count']);
  if (name === 'followers_count') return insight(id, name, 'day', { total_value: { value: followers } });
  if (name === 'follower_demographics') return demographics(id, followers, params.breakdown);
  const days = daysOf(context);
  const total = days.reduce((sum, day) => sum + onDay(subject, name, day), 0);
  if (name === 'views') {
    const values = days.map((day) => ({ value: onDay(subject, name, day), end_time: timestampOf(endOf(day)) }));
    return insight(id, name, 'day', { values });
  }
  if (name !== 'clicks') return insight(id, name, 'day', { total_value: { value: total } });
  const link_url = `https://${String(fields['username']).replaceAll('.', '-')}.example/`;
  return { ...insight(id, name, 'day', {}), link_total_values: [{ value: total, link_url }] };
}

function demographics(id: string, followers: number, dimension: string | undefined): Row {
  if (dimension === undefined) throw invalid('Param breakdown is required for follower_demographics');
  if (followers < fewestFollowers) throw invalid('The profile needs at least 100 followers');
  const breakdowns = [breakdown([dimension], demographicsOf(followers, [dimension]))];
  return insight(id, 'follower_demographics', 'day', { total_value: { breakdowns } });
}

const linkedOnly = new Set(['followers_count', 'follower_demographics']);

/** The numbers of profiles and posts. A repost has none. */
export const insights = [
  effect(th.UserInsights, {
    list: (context) => {
      const names = namesIn(context.params.metric);
      checkMetrics(names, Object.keys(th.userMetrics));
      if (context.subject.fields['is_linked'] !== true && names.some((name) => linkedOnly.has(name)))
        throw new GraphFailure(100, undefined, '(#100) THREADS_API__FEATURE_NOT_AVAILABLE');
      return names.map((name) => userMetric(context, name));
    },
  }),
  effect(th.PostInsights, {
    list: ({ store, subject, params }) => {
      const names = namesIn(params.metric);
      checkMetrics(names, Object.keys(th.postMetrics));
      if (subject.fields['media_type'] === 'REPOST_FACADE') return [];
      const numbers = numbersOf(store, subject);
      return names.map((name) => {
        const row = insight(subject.id, name, 'lifetime', { values: [{ value: numbers[name] ?? 0 }] });
        // Meta calls it otherwise in the id.
        return name === 'replies' ? { ...row, id: `${subject.id}/insights/thread_replies/lifetime` } : row;
      });
    },
  }),
];
