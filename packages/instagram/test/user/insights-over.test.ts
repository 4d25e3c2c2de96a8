import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AccessTokenError, InvalidArgumentError, raw } from '@edgewalk/core';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { today } from '@edgewalk/testing/tree/whole-tree';
import type { AccountInsightsOverQuery } from '../../src/index.js';
import { Instagram } from '../../src/instagram.js';

// Meta takes 30 days in a call, and fails all metrics of a call for one that it refuses: both seen in production.
let emulator: Emulator;
let api: Instagram;
beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock(today) });
  api = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url, retry: false });
});
afterAll(() => emulator.close());

const day = 86_400;
const until = today / 1000;

interface Answer {
  readonly data: readonly { readonly values: readonly { readonly value: number; readonly end_time: string }[] }[];
}

/** The values of one day after the other, read by plain requests. */
async function dayByDay(metric: string, days: number) {
  const values: unknown[] = [];
  for (let left = days; left > 0; left -= 1) {
    const query = new URLSearchParams({
      metric,
      period: 'day',
      metric_type: 'time_series',
      since: String(until - left * day),
      until: String(until - (left - 1) * day),
      access_token: emulator.tokens.instagram,
    });
    const answer = (await (await fetch(`${emulator.url}/me/insights?${query.toString()}`)).json()) as Answer;
    values.push(...(answer.data[0]?.values ?? []));
  }
  return values;
}

test.each([1, 30, 31, 100])('%i days of a series are what single days are, in order', async (days) => {
  const since = until - days * day;
  const { data, omitted } = await api.user.insights.over({ metric: 'reach', metric_type: 'time_series', since, until });
  expect(omitted).toEqual([]);
  expect(data).toHaveLength(1);
  expect(data[0]?.values).toEqual(await dayByDay('reach', days));
});

test('totals are given for each part, and not added up', async () => {
  const since = until - 70 * day;
  const { data } = await api.user.insights.over({ metric: ['views', 'likes'], since: new Date(since * 1000), until });
  expect(data.map(({ name }) => name)).toEqual(['views', 'likes']);
  expect(data[0]?.totals?.map(({ since: from, until: to }) => (to - from) / day)).toEqual([10, 30, 30]);
  expect(data[0]).not.toHaveProperty('total_value');
});

describe('a metric that does not fit', () => {
  const since = until - 40 * day;

  test('is named, whatever is wrong with it, and the others are read', async () => {
    const metric = ['views', 'impressions', 'follower_demographics', 'follower_count', raw('brand_new')] as const;
    const query = { metric, since, until, period: 'day' } as unknown as AccountInsightsOverQuery;
    const { data, omitted } = await api.user.insights.over(query);
    expect(data.map(({ name }) => name)).toEqual(['views', 'follower_count']);
    expect(omitted.map(({ metric: name, reason }) => [name, reason])).toEqual([
      ['impressions', 'impressions was retired on 2025-04-21: use views'],
      ['follower_demographics', expect.stringContaining("period 'lifetime'")],
      ['brand_new', expect.stringContaining('metric[0] must be one of')],
      ['follower_count', expect.stringContaining('the last 30 days')],
    ]);
    // What Meta refused in the latest part is not asked for again.
    const asked = emulator.requests.filter(({ params }) => String(params['metric']).includes('brand_new'));
    expect(asked).toHaveLength(1);
  });

  test('alone leaves nothing to read', async () => {
    const { data, omitted } = await api.user.insights.over({ metric: raw('brand_new'), since, until });
    expect(data).toEqual([]);
    expect(omitted).toMatchObject([{ metric: 'brand_new', since, until, error: { _tag: 'InvalidParameterError' } }]);
  });
});

test('an error that no metric got past is the result, unless it is about metrics', async () => {
  const query = { metric: ['views', 'likes'], since: until - 5 * day, until } as const;
  emulator.faults.add({ on: 'GET /{ig-user}/insights', fault: { error: { code: 2 } } });
  const outcome = await api.user.insights.over(query).either();
  emulator.faults.clear();
  expect(outcome).toMatchObject({ _tag: 'Left', left: { _tag: 'TransientError', code: 2 } });
});

test('without an end it reads up to now', async () => {
  const since = Math.floor(Date.now() / 1000) - 2 * day;
  await api.user.insights.over({ metric: 'views', since });
  const { params } = emulator.requests.at(-1)!;
  expect(Math.abs(Number(params['until']) - Date.now() / 1000)).toBeLessThan(60);
});

test('what every metric would meet fails the call', async () => {
  const other = api.as({ accessToken: 'IGAAgone' });
  const outcome = await other.user.insights.over({ metric: ['reach', 'views'], since: until - day, until }).either();
  expect(outcome).toMatchObject({ left: expect.any(AccessTokenError) });
});

test.each([
  [{ since: until, until: until - 1 }, 'since lies after until: exchange them'],
  [{ since: '2026-11-02', until: '2026-11-01' }, 'since lies after until'],
  [{ since: new Date(until * 1000), until: '2026-01-01' }, 'since lies after until'],
  [{ since: '-1 year' }, 'since: write a Date, unix seconds or a text such as 2026-01-31'],
  [{ since: 0, period: 'hour' }, 'period: write'],
  [{ since: 0, metric: [] }, 'metric: name one at least'],
  [{ since: 0, metric: undefined }, 'metric: write a metric'],
])('%j is refused before anything is sent', (query, complaint) => {
  const before = emulator.requests.length;
  const all = { metric: 'reach', ...query } as unknown as AccountInsightsOverQuery;
  expect(() => api.user.insights.over(all)).toThrow(InvalidArgumentError);
  expect(() => api.user.insights.over(all)).toThrow(complaint);
  expect(emulator.requests).toHaveLength(before);
});

test('get() too refuses a range that ends before it begins', () => {
  expect(() => api.user.insights.get({ metric: 'reach', period: 'day', since: 2, until: 1 })).toThrow(
    'since lies after until',
  );
});
