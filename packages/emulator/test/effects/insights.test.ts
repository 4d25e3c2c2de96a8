import { accountMetrics, mediaMetrics, retiredMediaMetrics } from '@edgewalk/instagram';
import { describe, expect, test } from '@jest/globals';
import { days } from '../../src/world/clock.js';
import { emulated, form, type Json, today } from '../support.js';

const { here, send, accountId } = emulated();
const get = async (path: string): Promise<Json> => (await send(path)).body;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const unix = (ms: number): number => Math.floor(ms / 1000);

async function mediaOf(product: string): Promise<Json> {
  const edge = product === 'STORY' ? 'stories' : 'media';
  const fields = 'media_product_type,like_count,comments_count,saved_count,shares_count';
  const { data } = await get(`/${await accountId()}/${edge}?fields=${fields}&limit=100`);
  return data.findLast(
    (one: Json) => one['media_product_type'] === product && (product === 'STORY' || 'like_count' in one),
  );
}

describe('insights of a media', () => {
  test.each(['FEED', 'REELS', 'STORY'] as const)('of kind %s hold every metric of that kind', async (product) => {
    const { id } = await mediaOf(product);
    const names = Object.entries(mediaMetrics).flatMap(([name, { on }]) =>
      (on as readonly string[]).includes(product) ? [name] : [],
    );
    const { data } = await get(`/${id}/insights?metric=${names.join(',')}`);
    expect(data.map((row: Json) => row['name'])).toEqual(names);
    expect(data[0]).toEqual({
      name: 'reach',
      period: 'lifetime',
      values: [{ value: expect.any(Number) }],
      title: 'Reach',
      description: expect.any(String),
      id: `${id}/insights/reach/lifetime`,
    });
  });

  test('agree with the counts of the media', async () => {
    const media = await mediaOf('FEED');
    const metric = 'likes,comments,saved,shares,total_interactions,reach,views';
    const { data } = await get(`/${media['id']}/insights?metric=${metric}`);
    const [likes, comments, saved, shares, total, reach, views] = data.map((row: Json) => row['values'][0].value);
    expect([likes, comments, saved, shares]).toEqual([
      media['like_count'],
      media['comments_count'],
      media['saved_count'],
      media['shares_count'],
    ]);
    expect(total).toBe(likes + comments + saved + shares);
    expect(reach).toBeGreaterThanOrEqual(total);
    expect(views).toBeGreaterThanOrEqual(reach);
  });

  test('come in both forms where they are broken down, and the groups sum up to the total', async () => {
    const { id } = await mediaOf('STORY');
    const { data } = await get(`/${id}/insights?metric=navigation&breakdown=story_navigation_action_type`);
    const [{ values, total_value: total }] = data;
    expect(values[0].value).toBe(total.value);
    expect(total.breakdowns[0].dimension_keys).toEqual(['story_navigation_action_type']);
    expect(sum(total.breakdowns[0].results.map((one: Json) => one['value']))).toBe(total.value);
    expect(total.breakdowns[0].results[0].dimension_values).toEqual(['tap_forward']);
  });

  test('refuse what the kind of media does not have, what is retired, and what is unknown', async () => {
    const { id } = await mediaOf('FEED');
    const refused = async (query: string) => (await get(`/${id}/insights?${query}`))['error'];
    expect(await refused('metric=replies')).toMatchObject({
      code: 100,
      message: '(#100) The Media Insights API does not support the replies metric for this media product type.',
    });
    for (const metric of [...Object.keys(retiredMediaMetrics), 'applause']) {
      expect((await refused(`metric=reach,${metric}`)).message).toMatch(
        /^\(#100\) metric\[1\] must be one of the following values: reach, views, likes/,
      );
    }
    expect(await refused('metric=profile_activity&breakdown=age')).toMatchObject({ code: 1 });
  });

  test('of a story need five viewers, items of an album have none, and what is new has no data', async () => {
    const user = await accountId();
    const [newest] = (await get(`/${user}/stories?limit=1`))['data'];
    expect((await get(`/${newest.id}/insights?metric=reach`))['error']).toMatchObject({
      code: 10,
      message: '(#10) Not enough viewers for the media to show insights',
    });
    const { data } = await get(`/${user}/media?fields=children&limit=50`);
    const album = data.find((one: Json) => 'children' in one);
    expect((await get(`/${album.children.data[0].id}/insights?metric=reach`))['error'].code).toBe(100);
    const { body } = await send(`/${user}/media`, form({ image_url: 'https://images.example/a.jpg' }));
    const { id } = (await send(`/${user}/media_publish`, form({ creation_id: body['id'] }))).body;
    expect((await get(`/${id}/insights?metric=reach`))['data']).toEqual([]);
  });
});

const ask = async (query: string): Promise<Json> => get(`/${await accountId()}/insights?${query}`);
const followersFrom = (ago: number) =>
  ask(`metric=follower_count&period=day&since=${unix(today - days(ago))}&until=${unix(today - days(ago - 20))}`);

describe('insights of an account', () => {
  const range = `since=${unix(today - days(28))}&until=${unix(today)}`;

  test('come day by day between since and until, and lead to the days before', async () => {
    const { data, paging } = await ask(`metric=reach&period=day&${range}`);
    expect(data[0].values).toHaveLength(28);
    expect(data[0].values[0].end_time).toBe('2026-10-25T07:00:00+0000');
    expect(data[0].values.at(-1).end_time).toBe('2026-11-21T07:00:00+0000');
    const before = await get(paging.previous);
    expect(before['data'][0].values.at(-1).end_time).toBe('2026-10-24T07:00:00+0000');
    const back = await get(before['paging'].next);
    expect(back['data'][0].values).toEqual(data[0].values);
  });

  // Meta's guide: reach and accounts_engaged count unique accounts.
  test.each(['reach', 'accounts_engaged'])(
    'count an account once in %s, on however many days it came',
    async (metric) => {
      const total = async (since: number) => {
        const span = `since=${unix(since)}&until=${unix(today)}`;
        const { data } = await ask(`metric=${metric}&period=day&metric_type=total_value&${span}`);
        return data[0].total_value.value as number;
      };
      const [one, week, month] = [
        await total(today - days(1)),
        await total(today - days(7)),
        await total(today - days(28)),
      ];
      expect(one).toBeLessThan(week);
      expect(week).toBeLessThan(month);
      if (metric !== 'reach') return;
      const perDay = (await ask(`metric=reach&period=day&${range}`))['data'][0].values.map((row: Json) => row['value']);
      const ranged = await ask(`metric=reach&period=day&metric_type=total_value&${range}`);
      const { value } = ranged['data'][0].total_value;
      expect(value).toBeLessThan(sum(perDay));
      expect(value).toBeGreaterThanOrEqual(Math.max(...perDay));
      const weeks = (await ask(`metric=reach&period=week&${range}`))['data'][0].values.map((row: Json) => row['value']);
      expect(weeks.at(-1)).toBeLessThan(sum(perDay.slice(-7)));
      expect(weeks.at(-1)).toBeGreaterThanOrEqual(Math.max(...perDay.slice(-7)));
    },
  );

  test('follower_count goes back thirty days', async () => {
    expect((await followersFrom(30))['data']).toHaveLength(1);
    for (const ago of [32, 45, 400]) expect((await followersFrom(ago))['error']).toMatchObject({ code: 100 });
  });

  test('sum up in the groups of every breakdown', async () => {
    for (const [name, facts] of Object.entries(accountMetrics)) {
      if (!('total_value' in facts) || 'timeframe' in facts) continue;
      for (const breakdown of 'breakdown' in facts ? facts.breakdown : []) {
        const query = `metric=${name}&period=day&metric_type=total_value&breakdown=${breakdown}&${range}`;
        const { value, breakdowns } = (await ask(query))['data'][0].total_value;
        const inGroups = sum(breakdowns[0].results.map((one: Json) => one['value']));
        // An account may have seen both a reel and a post.
        const isLoose = name === 'reach' && breakdown === 'media_product_type';
        expect([name, breakdown, isLoose ? Math.min(inGroups, value) : inGroups]).toEqual([name, breakdown, value]);
      }
    }
  });

  test('count the likes of the media published in that time', async () => {
    const fields = 'like_count,timestamp';
    const { data } = await get(
      `/${await accountId()}/media?fields=${fields}&limit=100&until=${unix(today - days(21))}`,
    );
    const { data: total } = await ask(`metric=likes&period=day&metric_type=total_value&${range}`);
    const ours = data.filter((one: Json) => Date.parse(one['timestamp']) > today - days(27));
    expect(total[0].total_value.value).toBeGreaterThanOrEqual(sum(ours.map((one: Json) => one['like_count'] ?? 0)));
  });

  test('tell of people in groups, without an outer value', async () => {
    const user = await get(`/${await accountId()}?fields=followers_count`);
    const followers = await ask(
      'metric=follower_demographics&period=lifetime&metric_type=total_value&breakdown=age,gender',
    );
    const [{ dimension_keys: keys, results }] = followers['data'][0].total_value.breakdowns;
    expect(followers['data'][0].total_value).not.toHaveProperty('value');
    expect(keys).toEqual(['age', 'gender']);
    expect(sum(results.map((one: Json) => one['value']))).toBe(user['followers_count']);
    const query = 'metric=reached_audience_demographics&period=lifetime&metric_type=total_value';
    const reached = await ask(`${query}&breakdown=country&timeframe=this_week`);
    const [groups] = reached['data'][0].total_value.breakdowns;
    expect(groups.dimension_keys).toEqual(['timeframe', 'country']);
    expect(groups.results[0].dimension_values).toEqual(['THIS_WEEK', 'NO']);
  });

  test('tell by the hour when followers are online', async () => {
    const { data } = await ask('metric=online_followers&period=lifetime');
    expect(Object.keys(data[0].values[0].value)).toHaveLength(24);
  });

  test.each([
    [
      'metric=views&period=day',
      /^\(#100\) The following metrics \(views\) should be specified with parameter metric_type=total_value$/,
    ],
    ['metric=impressions&period=day', /^\(#100\) metric\[0\] must be one of the following values: reach, views/],
    ['metric=follower_count&period=day&metric_type=total_value', /metric_type=total_value/],
    ['metric=reach&period=month', /incompatible with the period \(month\)/],
    ['metric=reach&period=day&metric_type=sum', /metric_type must be one of/],
    ['metric=likes&period=day&metric_type=total_value&breakdown=age', /unknown error/],
    [`metric=reach&period=day&since=${unix(today - days(31))}&until=${unix(today)}`, /30 days/],
  ])('refuse %s', async (query, message) => {
    expect((await ask(query))['error'].message).toMatch(message);
  });

  test('do not change with the time that has passed', async () => {
    const before = await ask(`metric=reach&period=day&${range}`);
    here.emulator.clock.advance(days(2));
    expect((await ask(`metric=reach&period=day&${range}`))['data']).toEqual(before['data']);
  });
});
