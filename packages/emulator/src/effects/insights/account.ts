import * as ig from '@edgewalk/instagram';
import { effect, type EffectContext, type Row } from '../../graph/effect.js';
import { timestampOf } from '../../world/clock.js';
import { AccountNumbers } from './account-numbers.js';
import { type AccountQuery, type MetricQuery, readQuery } from './account-query.js';
import { dayOf, endOf } from './days.js';
import { demographicsOf, onlineByHour } from './demographics.js';
import { breakdown, insight } from './row.js';

/** With fewer followers Meta gives no numbers about people. */
const fewestFollowers = 100;
const perFollower = new Set(['follower_count', 'online_followers', 'follows_and_unfollows']);

/** The days that end within the range of the query. */
function daysOf({ since, until }: AccountQuery): number[] {
  const [first, last] = [dayOf(since), dayOf(until) - 1];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function total({ store, subject }: EffectContext, query: AccountQuery, { name }: MetricQuery): Row {
  const numbers = new AccountNumbers(store, subject, daysOf(query));
  const groups = query.breakdown.map((dimension) => breakdown([dimension], numbers.groups(name, dimension)));
  const breakdowns = groups.length > 0 && { breakdowns: groups };
  const total_value = { value: numbers.total(name), ...breakdowns };
  return insight(subject.id, name, query.period, { total_value });
}

/** How many days one value of a period sums up. */
const spans: Readonly<Record<string, number>> = { day: 1, week: 7, days_28: 28 };

function series({ store, subject }: EffectContext, query: AccountQuery, { name }: MetricQuery): Row {
  const days = daysOf(query);
  const span = spans[query.period] ?? 1;
  const followers = Number(subject.fields['followers_count']);
  const valueOn = (day: number): unknown => {
    if (name === 'online_followers') return onlineByHour(followers, day);
    const window = Array.from({ length: span }, (_, back) => day - back);
    return new AccountNumbers(store, subject, window).total(name);
  };
  const values = days.map((day) => ({ value: valueOn(day), end_time: timestampOf(endOf(day)) }));
  return insight(subject.id, name, query.period, { values });
}

/** Who the people are. There is no outer value; dimensions begin with the timeframe where one counts. */
function demographics({ subject, clock, store }: EffectContext, query: AccountQuery, { name }: MetricQuery): Row {
  const { breakdown: dimensions, period } = query;
  if (dimensions.length === 0) return insight(subject.id, name, period, { total_value: {} });
  const followers = Number(subject.fields['followers_count']);
  const month = Array.from({ length: 28 }, (_, back) => dayOf(clock.now()) - 1 - back);
  const metric = name.startsWith('engaged') ? 'accounts_engaged' : 'reach';
  const people = name === 'follower_demographics' ? followers : new AccountNumbers(store, subject, month).total(metric);
  const groups = demographicsOf(people, dimensions);
  const { timeframe = name === 'follower_demographics' ? undefined : 'this_month' } = query;
  if (timeframe === undefined) {
    return insight(subject.id, name, period, {
      total_value: { breakdowns: [breakdown(dimensions, groups)] },
    });
  }
  const framed = Object.fromEntries(
    Object.entries(groups).map(([group, value]) => [`${timeframe.toUpperCase()}|${group}`, value]),
  );
  const breakdowns = [breakdown(['timeframe', ...dimensions], framed)];
  return insight(subject.id, name, period, { total_value: { breakdowns } });
}

/** The numbers of an account. What has no data is left out. */
export const accountInsights = effect(ig.UserInsights, {
  list: (context) => {
    const query = readQuery(context);
    const followers = Number(context.subject.fields['followers_count']);
    return query.metrics.flatMap((metric) => {
      const hidden = metric.facts.timeframe !== undefined || perFollower.has(metric.name);
      if (hidden && followers < fewestFollowers) return [];
      if (metric.facts.timeframe) return [demographics(context, query, metric)];
      return [metric.type === 'total_value' ? total(context, query, metric) : series(context, query, metric)];
    });
  },
});
