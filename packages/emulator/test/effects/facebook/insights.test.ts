import { Facebook, pageMetrics, postMetrics, retiredPageMetrics, videoMetrics } from '@edgewalk/facebook';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../src/index.js';
import { days } from '../../../src/world/clock.js';
import { type Json, today } from '../../support.js';
import { facebook } from './support.js';

const { send, get, post, pageId, postId } = facebook();

const now = today / 1000;
const day = 86_400;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const valuesOf = (row: Json): Json[] => row['values'] as Json[];
const numbersOf = (row: Json): number[] => valuesOf(row).map(({ value }) => value as number);
const ask = async (query: string): Promise<Json> => get(`/${await pageId()}/insights?${query}`);
const span = (from: number, to: number): string => `since=${now - from * day}&until=${now - to * day}`;

describe('insights of a Page', () => {
  test('hold every metric that is counted, over every period it has', async () => {
    const { data } = await ask(`metric=${Object.keys(pageMetrics).join(',')}`);
    const expected = Object.entries(pageMetrics).flatMap(([name, { periods }]) =>
      periods.map((period) => `${name} ${period}`),
    );
    expect(data.map(({ name, period }: Json) => `${name} ${period}`)).toEqual(expected);
  });

  test('end each day at eight, and have an id of their own', async () => {
    const id = await pageId();
    const { data, paging } = await ask('metric=page_media_view&period=day');
    expect(data).toEqual([
      {
        name: 'page_media_view',
        period: 'day',
        values: [
          { value: expect.any(Number), end_time: '2026-11-20T08:00:00+0000' },
          { value: expect.any(Number), end_time: '2026-11-21T08:00:00+0000' },
        ],
        title: 'Daily Page media view',
        description: expect.any(String),
        id: `${id}/insights/page_media_view/day`,
      },
    ]);
    expect(paging).toEqual({ previous: expect.stringContaining(`until=${now - 2 * day}`) });
    const before = await get(paging.previous as string);
    expect(valuesOf(before['data'][0]).at(-1)!['end_time']).toBe('2026-11-19T08:00:00+0000');
    expect((await get(before['paging'].next as string))['data']).toEqual(data);
  });

  test('sum up days to weeks, and count who came twice once', async () => {
    const metric = 'page_post_engagements,page_total_media_view_unique';
    const { data } = await ask(`metric=${metric}&${span(7, 0)}`);
    const byPeriod = (name: string, period: string) =>
      numbersOf(data.find((row: Json) => row['name'] === name && row['period'] === period));
    expect(byPeriod('page_post_engagements', 'week').at(-1)).toBe(sum(byPeriod('page_post_engagements', 'day')));
    const people = byPeriod('page_total_media_view_unique', 'day');
    expect(byPeriod('page_total_media_view_unique', 'week').at(-1)).toBeLessThan(sum(people));
    expect(byPeriod('page_total_media_view_unique', 'week').at(-1)).toBeGreaterThan(Math.max(...people));
  });

  test('end with the followers that the Page has', async () => {
    const metric = 'page_follows,page_daily_follows,page_daily_unfollows_unique';
    const { data } = await ask(`metric=${metric}&period=day&${span(90, 0)}`);
    const [follows, come, gone] = data.map(numbersOf) as [number[], number[], number[]];
    const { followers_count: count } = await get(`/${await pageId()}?fields=followers_count`);
    expect(follows).toHaveLength(90);
    expect(follows.at(-1)).toBe(count);
    expect(follows.at(-1)! - follows.at(0)!).toBe(sum(come.slice(1)) - sum(gone.slice(1)));
    const { data: cities } = await ask('metric=page_follows_city');
    expect(sum(Object.values(valuesOf(cities[0]).at(-1)!['value'] as object))).toBe(count);
  });

  test('count what the posts of the time brought', async () => {
    const { data } = await get(
      `/${await pageId()}/posts?fields=created_time,reactions.type(LIKE).limit(0).summary(1)&limit=100`,
    );
    const likes = (data as Json[])
      .filter(({ created_time: at }) => Date.parse(at) > today - days(80) && Date.parse(at) < today - days(9))
      .map(({ reactions }) => Number(reactions.summary.total_count));
    const { data: counted } = await ask(`metric=page_actions_post_reactions_like_total&period=day&${span(90, 0)}`);
    expect(sum(likes)).toBeGreaterThan(0);
    expect(sum(numbersOf(counted[0]))).toBeGreaterThanOrEqual(sum(likes));
  });

  test('are broken down beside the number', async () => {
    const { data: whole } = await ask('metric=page_media_view&period=day');
    const { data: parts } = await ask('metric=page_media_view&period=day&breakdown=is_from_ads,is_from_followers');
    expect(sum(numbersOf(parts[0]))).toBe(sum(numbersOf(whole[0])));
    expect(valuesOf(parts[0])).toHaveLength(8);
    expect(valuesOf(parts[0])[1]).toMatchObject({ is_from_ads: '0', is_from_followers: '1' });
  });

  test.each([
    ['last_7d', '2026-11-15', '2026-11-21', 7],
    ['yesterday', '2026-11-21', '2026-11-21', 1],
    ['this_month', '2026-11-02', '2026-11-21', 20],
    ['last_month', '2026-10-02', '2026-11-01', 31],
    ['this_quarter', '2026-10-02', '2026-11-21', 51],
    ['this_year', '2026-01-02', '2026-11-21', 324],
    ['maximum', '2024-11-22', '2026-11-21', 730],
    ['last_week_mon_sun', '2026-11-10', '2026-11-16', 7],
    ['this_week_sun_today', '2026-11-16', '2026-11-21', 6],
    ['last_quarter', '2026-07-02', '2026-10-01', 92],
    ['last_year', '2025-01-02', '2026-01-01', 365],
    ['this_week_mon_today', '2026-11-17', '2026-11-21', 5],
    ['last_week_sun_sat', '2026-11-09', '2026-11-15', 7],
  ])('of %s go from %s to %s', async (preset, first, last, count) => {
    const { data } = await ask(`metric=page_follows&date_preset=${preset}`);
    const ends = valuesOf(data[0]).map(({ end_time: end }) => String(end).slice(0, 10));
    expect([ends[0], ends.at(-1), ends.length]).toEqual([first, last, count]);
  });

  test('may have the metric in the path, and the period', async () => {
    const id = await pageId();
    const views = await get(`/${id}/insights/page_media_view`);
    expect(views['data']).toEqual((await ask('metric=page_media_view'))['data']);
    const weeks = await get(`/${id}/insights/page_media_view/week?${span(3, 0)}`);
    expect(weeks['data'].map(({ period }: Json) => String(period))).toEqual(['week']);
    expect((await get(`/${id}/insights/page_media_view/week/more`))['error'].code).toBe(2500);
  });

  test('are left out where there are none', async () => {
    expect((await ask('metric=page_follows&date_preset=today'))['data']).toEqual([]);
    expect((await ask('metric=page_follows&period=week'))['data']).toEqual([]);
  });

  test.each([
    ['', { code: 3001, error_subcode: 1_504_028 }],
    ['metric=page_folows', { code: 100, message: '(#100) The value must be a valid insights metric' }],
    ['metric=post_clicks', { code: 100, message: '(#100) The value must be a valid insights metric' }],
    ['metric=page_follows&breakdown=is_from_ads', { code: 100, message: expect.stringContaining('is_from_ads') }],
    ['metric=page_follows&period=year', { code: 100, message: expect.stringContaining('period') }],
    [
      `metric=page_follows&${span(91, 0)}`,
      { code: 100, message: '(#100) There cannot be more than 90 days (7776000 s) between since and until' },
    ],
    [`metric=page_follows&${span(0, 2)}`, { code: 100, message: expect.stringContaining('before until') }],
    [`metric=page_follows&${span(800, 790)}`, { code: 100, message: expect.stringContaining('2 years') }],
  ])('refuse %j', async (query, error) => {
    expect((await ask(query))['error']).toMatchObject(error);
  });

  test('refuse every metric that was retired', async () => {
    for (const name of Object.keys(retiredPageMetrics)) {
      const { error } = await ask(`metric=page_follows,${name}`);
      expect([name, error.message]).toEqual([name, '(#100) The value must be a valid insights metric']);
    }
  });
});

describe('insights of a post', () => {
  test('hold every metric, over every period it has', async () => {
    const { data } = await get(`/${await postId()}/insights?metric=${Object.keys(postMetrics).join(',')}`);
    const expected = Object.entries(postMetrics).flatMap(([name, { periods }]) =>
      periods.map((period) => `${name} ${period}`),
    );
    expect(data.map(({ name, period }: Json) => `${name} ${period}`)).toEqual(expected);
  });

  test('are its reactions', async () => {
    const fields = ['LIKE', 'LOVE', 'WOW', 'HAHA', 'SAD', 'ANGRY'].map(
      (type) => `reactions.type(${type}).limit(0).summary(1).as(${type})`,
    );
    const { data } = await get(`/${await pageId()}/posts?fields=${fields.join(',')}&limit=5`);
    for (const { id, ...counts } of data as Json[]) {
      const names = ['like', 'love', 'wow', 'haha', 'sorry', 'anger'];
      const metric = names.map((name) => `post_reactions_${name}_total`).join(',');
      const { data: rows } = await get(`/${id}/insights?metric=${metric},post_reactions_by_type_total`);
      const numbers = rows.map((row: Json) => valuesOf(row).at(0)!['value']);
      const expected = Object.values(counts).map(({ summary }: Json) => Number(summary.total_count));
      expect(numbers.slice(0, 6)).toEqual(expected);
      expect(sum(Object.values(numbers[6] as object))).toBe(sum(expected));
    }
  });

  test('can be asked for inside a selection, and grow with what people do', async () => {
    const { id } = await post(`/${await pageId()}/feed`, { message: 'Buns' });
    const selection = '?fields=insights.metric(post_media_view,post_reactions_like_total)';
    const before = await get(`/${id}${selection}`);
    expect(before['insights'].data.map(numbersOf)).toEqual([[0], [0]]);
    await post(`/${id}/likes`);
    const [[views], [likes]] = (await get(`/${id}${selection}`))['insights'].data.map(numbersOf);
    expect(likes).toBe(1);
    expect(views).toBeGreaterThan(0);
    await send(`/${id}`, { method: 'DELETE' });
  });
});

test('a video tells all that it has', async () => {
  const { data: videos } = await get(`/${await pageId()}/videos?fields=views&limit=1`);
  const { data } = await get(`/${videos[0].id}/video_insights`);
  expect(data.length).toBeGreaterThan(20);
  expect(data[0]).toMatchObject({
    values: [{ value: videos[0].views }],
    id: `${videos[0].id}/video_insights/total_video_views/lifetime`,
  });
  expect(data.filter(({ name }: Json) => /reels/.test(String(name)))).toEqual([]);
  const { data: reels } = await get(`/${await pageId()}/video_reels?fields=views&limit=1`);
  const metric = 'blue_reels_play_count,fb_reels_total_plays';
  const { data: plays } = await get(`/${reels[0].id}/video_insights?metric=${metric}`);
  expect(numbersOf(plays[0])).toEqual([reels[0].views]);
  expect(numbersOf(plays[1])[0]).toBeGreaterThan(Number(reels[0].views));
  expect(Object.keys(videoMetrics)).toEqual(expect.arrayContaining(data.map(({ name }: Json) => name)));
});

describe('the client', () => {
  let running: Emulator;
  let fb: Facebook;
  beforeAll(async () => {
    running = await startEmulator();
    fb = new Facebook({ accessToken: running.tokens.page, baseUrl: running.url });
  });
  afterAll(() => running.close());
  const seconds = Math.floor(Date.now() / 1000);
  const follows = (since: number, until: number) =>
    fb.page('me').insights.get({ metric: 'page_media_view', period: 'day', since, until });

  test('splits a span into calls that join without a gap', async () => {
    const whole = (await follows(seconds - 90 * day, seconds)).data[0]?.values;
    const parts = [
      (await follows(seconds - 90 * day, seconds - 45 * day)).data[0]?.values,
      (await follows(seconds - 45 * day, seconds)).data[0]?.values,
    ];
    expect(whole).toHaveLength(90);
    expect(parts.flat()).toEqual(whole);
  });

  test('ends a walk with the span that was asked for', async () => {
    let count = 0;
    for await (const { values = [] } of follows(seconds - 60 * day, seconds - 30 * day)) count += values.length;
    expect(count).toBe(30);
  });

  test('walks from a named span to the present', async () => {
    const ends: number[] = [];
    const walk = fb.page('me').insights.get({ metric: 'page_follows', date_preset: 'last_week_mon_sun' });
    for await (const { values = [] } of walk)
      for (const { end_time: end } of values) ends.push(Date.parse(String(end)));
    expect(ends.length).toBeGreaterThanOrEqual(7);
    expect(ends.map((end) => end - ends.at(0)!)).toEqual(ends.map((_, at) => days(at)));
    expect(Date.now() - ends.at(-1)!).toBeLessThan(days(1));
  });
});
