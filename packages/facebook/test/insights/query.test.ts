import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { fetchTransport, GraphClient, InvalidArgumentError, raw } from '@edgewalk/core';
import nock from 'nock';
import { PageInsights } from '../../src/page/insights.js';
import { PhotoInsights } from '../../src/photo/insights.js';
import { Post } from '../../src/post.js';
import { PostInsights } from '../../src/post/insights.js';
import { VideoVideoInsights } from '../../src/video/video-insights.js';

const client = new GraphClient({ login: 'facebook', accessToken: 'EAAtest', transport: fetchTransport() });
const page = new PageInsights(client, '1');
const post = new PostInsights(client, '1_2');
const photo = new PhotoInsights(client, '3');
const video = new VideoVideoInsights(client, '4');

/** What a JavaScript caller may write. */
const loose = (edge: unknown) => edge as { get(query?: object): unknown };

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

/** Answers one GET and hands out the parameters it came with. */
function answersGet(path: string, body: nock.Body): Promise<Record<string, string>> {
  return new Promise((resolve) => {
    nock('https://graph.facebook.com')
      .get(`/v27.0${path}`)
      .query(true)
      .reply(200, (uri) => {
        resolve(Object.fromEntries(new URL(uri, 'https://graph.facebook.com').searchParams));
        return body;
      });
  });
}

/** The values of a Page's metric, answered by Meta with these. */
async function read(values: readonly object[]) {
  const id = '1/insights/page_media_view/day';
  void answersGet('/1/insights', { data: [{ name: 'page_media_view', period: 'day', values, id }] });
  const { data } = await page.get({ metric: 'page_media_view' });
  return data[0]?.values;
}

describe('on the wire', () => {
  test('metrics are joined, and no fields are asked for', async () => {
    const sent = answersGet('/1/insights', { data: [] });
    await page.get({
      metric: ['page_media_view', raw('page_new_metric')],
      period: 'week',
      since: new Date(86_400_000),
      until: 172_800,
    });
    expect(await sent).toEqual({
      metric: 'page_media_view,page_new_metric',
      period: 'week',
      since: '86400',
      until: '172800',
    });
  });

  test('a video tells all its numbers where no metric is named', async () => {
    const sent = answersGet('/4/video_insights', { data: [] });
    await video.get();
    expect(await sent).toEqual({});
  });

  test('a photo is asked as a post is', async () => {
    const sent = answersGet('/3/insights', { data: [] });
    await photo.get({ metric: 'post_clicks', period: 'lifetime' });
    expect(await sent).toEqual({ metric: 'post_clicks', period: 'lifetime' });
  });
});

test('inside a selection the query becomes modifiers, without fields', async () => {
  const sent = answersGet('/1_2', {
    id: '1_2',
    insights: { data: [{ name: 'post_clicks', period: 'lifetime', values: [{ value: 8 }] }] },
  });
  const found = await new Post(client, '1_2').get({
    fields: ['id', { insights: { metric: ['post_clicks', 'post_media_view'], period: 'lifetime' } }],
  });
  expect(await sent).toEqual({ fields: 'id,insights.metric(post_clicks,post_media_view).period(lifetime)' });
  expect(found.insights?.data[0]?.values?.[0]?.value).toBe(8);
});

describe('answers decode', () => {
  test('as numbers, maps, retention graphs of maps or lists, and without any value', async () => {
    const values = [
      { value: 4, end_time: '2026-05-04T07:00:00+0000' },
      { value: { like: 3, love: 1 } },
      { value: { organic: { '0': 1, '1': 0.5 } } },
      { value: [1, 0.93, 0.5] },
      {},
    ];
    expect(await read(values)).toEqual(values);
  });

  test('with the groups of a breakdown, whichever way Meta writes them, and groups not known yet', async () => {
    const values = [
      { value: 4, is_from_ads: '0', is_from_followers: '1' },
      { value: 5, is_from_ads: false, is_new_group: 'x' },
    ];
    expect(await read(values)).toEqual(values);
  });

  test('and the list ends with the span asked for', async () => {
    const next = 'https://graph.facebook.com/v27.0/1/insights?metric=page_follows&since=300&until=400';
    void answersGet('/1/insights', { data: [], paging: { next } });
    const { next: following } = await page.get({ metric: 'page_follows', since: 200, until: 300 });
    expect(following).toBeUndefined();
  });
});

describe('what cannot be is refused before sending', () => {
  test.each([
    [page, {}, 'metric: write a metric or a list of them, not nothing'],
    [page, { metric: [] }, 'metric: write a metric or a list of them'],
    [page, { metric: 'page_impressions' }, 'page_impressions was retired on 2025-11-15: use page_media_view'],
    [page, { metric: 'page_impressions_by_city_unique' }, 'was retired on 2026-06-15: use page_media_view'],
    [page, { metric: ['page_follows', 'page_fans'] }, 'page_fans was retired on 2025-11-15: use page_follows'],
    [page, { metric: 'page_cta_clicks_by_site_logged_in_unique' }, 'on 2024-03-14: use page_total_actions'],
    [post, { metric: 'post_impressions_paid' }, "use post_media_view, with breakdown 'is_from_ads'"],
    [photo, { metric: 'post_impressions_unique' }, 'use post_total_media_view_unique'],
    [video, { metric: 'total_video_impressions' }, 'on 2026-06-15: use total_video_views'],
    [video, { metric: 'post_impressions_unique' }, 'use post_total_media_view_unique'],
    [page, { metric: 'post_clicks' }, "fb.post(id).insights.get({ metric: 'post_clicks' })"],
    [post, { metric: 'fb_reels_total_plays' }, "fb.video(id).videoInsights.get({ metric: 'fb_reels_total_plays' })"],
    [video, { metric: 'page_follows' }, "fb.page(id).insights.get({ metric: 'page_follows', period: 'day' })"],
    [
      page,
      { metric: 'page_folows' },
      `there is no Page metric 'page_folows': did you mean "page_follows"? If not, write one of page_media_view, `,
    ],
    [page, { metric: 'page_folows' }, "one too new for Edgewalk is raw('page_folows')"],
    [page, { metric: 'constructor' }, "there is no Page metric 'constructor'"],
    [page, { metric: 'page_follows', period: 'week' }, "page_follows is requested with period 'day'"],
    [
      page,
      { metric: 'page_media_view', period: 'lifetime' },
      "page_media_view is requested with period 'day', 'week' or 'days_28'",
    ],
    [post, { metric: 'post_clicks', period: 'day' }, "post_clicks is requested with period 'lifetime'"],
    [page, { metric: 'page_follows', period: 'year' }, 'period: write "day" | "week" | "days_28"'],
    [page, { metric: 'page_follows', breakdown: 'is_from_ads' }, 'breakdown: page_follows has none'],
    [
      post,
      { metric: 'post_media_view', breakdown: 'age' },
      "post_media_view is broken down by 'is_from_ads' or 'is_from_followers', not by 'age'",
    ],
    [video, { metric: 'total_video_views', date_preset: 'today' }, 'there is no parameter "date_preset"'],
    [page, { metric: 'page_follows', date_preset: 'today', since: 1 }, 'date_preset: leave it out'],
    [
      page,
      { metric: 'page_follows', since: '2026-01-01', until: new Date('2026-04-02') },
      'since, until: at most 90 days, not 91',
    ],
  ])('%# %j', (edge, query, message) => {
    const call = () => loose(edge).get(query);
    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(message);
  });

  test('a video may be asked about any span, the right way round', () => {
    const span = { since: '2025-01-01', until: '2026-01-01' };
    expect(() => video.get({ metric: 'total_video_views', ...span })).not.toThrow();
    const reversed = { since: span.until, until: span.since };
    expect(() => video.get({ metric: 'total_video_views', ...reversed })).toThrow('since lies after until');
  });

  test('90 days are not too many', () => {
    const query = { metric: 'page_follows', since: '2026-01-01', until: '2026-04-01' } as const;
    expect(() => page.get(query)).not.toThrow();
  });
});
