import { describe, expect, test } from '@jest/globals';
import { raw, RateLimitError } from '@edgewalk/core';
import nock from 'nock';
import { UserInsights } from '../../src/user/insights.js';
import { answersGet, tree } from '../support/answers.js';
import { offline } from '@edgewalk/testing/offline';

const insights = new UserInsights(tree().client, '1784');
const path = '/1784/insights';
const none = { data: [] };

/** What a JavaScript caller may write. */
const loose = insights as unknown as { get(query: object): unknown };

offline();

describe('on the wire', () => {
  test('metrics are joined, and no fields are asked for', async () => {
    const sent = answersGet(path, none);
    await insights.get({ metric: ['reach', 'follower_count'], period: 'day', since: new Date(86_400_000) });
    expect(await sent).toEqual({ metric: 'reach,follower_count', period: 'day', since: '86400' });
  });

  test('metric_type is filled in where there is no choice', async () => {
    const sent = answersGet(path, none);
    await insights.get({ metric: ['reach', 'views'], period: 'day' });
    expect(await sent).toMatchObject({ metric_type: 'total_value' });
  });

  test('a breakdown makes it a total', async () => {
    const sent = answersGet(path, none);
    await insights.get({ metric: 'reach', period: 'day', breakdown: 'follow_type' });
    expect(await sent).toMatchObject({ metric_type: 'total_value', breakdown: 'follow_type' });
  });

  test('it is left to Meta where there is a choice, or nothing is known', async () => {
    for (const metric of ['reach', raw('new_metric')] as const) {
      const sent = answersGet(path, none);
      await insights.get({ metric, period: 'day' });
      expect(await sent).toEqual({ metric: metric === 'reach' ? 'reach' : 'new_metric', period: 'day' });
    }
  });

  test('raw names pass in a list', async () => {
    const sent = answersGet(path, none);
    await insights.get({ metric: [raw('new_metric'), 'reach'], period: 'day', metric_type: 'time_series' });
    expect(await sent).toMatchObject({ metric: 'new_metric,reach' });
  });

  test('nothing is sent before it is awaited, and once after', async () => {
    const call = insights.get({ metric: 'reach', period: 'day' });
    void answersGet(path, none);
    expect(nock.isDone()).toBe(false);
    await call;
    await call;
    expect(nock.isDone()).toBe(true);
  });

  test('a failure arrives by its tag', async () => {
    void answersGet(path, { error: { message: 'slow down', type: 'OAuthException', code: 4 } }, 400);
    const failure = insights.get({ metric: 'reach', period: 'day' });
    await expect(failure).rejects.toBeInstanceOf(RateLimitError);
  });
});

describe('answers decode', () => {
  test('as a time series, with numbers and with maps', async () => {
    const values = [{ value: 4, end_time: '2026-05-04T07:00:00+0000' }, { value: { 0: 5, 1: 7 } }, {}];
    void answersGet(path, {
      data: [{ name: 'reach', period: 'day', id: '1784/insights/reach/day', values }],
    });
    const page = await insights.get({ metric: 'reach', period: 'day' });
    expect(page.data[0]?.values).toEqual(values);
  });

  test('as a total with groups, with and without the outer value', async () => {
    const breakdowns = [
      { dimension_keys: ['media_product_type'], results: [{ dimension_values: ['POST'], value: 124 }] },
    ];
    const data = [
      { name: 'views', total_value: { value: 224, breakdowns } },
      { name: 'likes', total_value: { breakdowns } },
    ];
    void answersGet(path, { data });
    const page = await insights.get({
      metric: ['views', 'likes'],
      period: 'day',
      breakdown: 'media_product_type',
    });
    expect(page.data.map(({ total_value }) => total_value?.value)).toEqual([224, undefined]);
    expect(page.data[1]?.total_value?.breakdowns?.[0]?.results?.[0]?.value).toBe(124);
  });

  test('and the page before is a span of time', async () => {
    const previous = 'https://graph.facebook.com/v27.0/1784/insights?access_token=x&since=100&until=200&metric=reach';
    void answersGet(path, { data: [], paging: { previous } });
    const page = await insights.get({ metric: 'reach', period: 'day', since: 200, until: 300 });
    const sent = answersGet(path, none);
    await page.previous;
    expect(await sent).toEqual({ metric: 'reach', period: 'day', since: '100', until: '200' });
  });
});

describe('what cannot be is refused before sending', () => {
  test.each([
    [{ metric: 'impressions', period: 'day' }, 'metric: impressions was retired on 2025-04-21: use views'],
    [{ metric: 'phone_call_clicks', period: 'day' }, "use profile_links_taps, with breakdown 'contact_button_type'"],
    [
      { metric: 'rech', period: 'day' },
      `there is no account metric 'rech': did you mean "reach"? If not, write one of reach, views, `,
    ],
    [{ metric: 'rech', period: 'day' }, "one too new for Edgewalk is raw('rech')"],
    [{ metric: 'constructor', period: 'day' }, "there is no account metric 'constructor'"],
    [{ metric: 'saved', period: 'day' }, "api.media(id).insights.get({ metric: 'saved' })"],
    [{ metric: [], period: 'day' }, 'metric: write a metric or a list of them, not an array'],
    [{ metric: 'reach,views', period: 'day' }, 'metric: write a metric or a list of them'],
    [{ metric: raw('a,b'), period: 'day' }, 'metric: write a metric or a list of them'],
    [{ period: 'day' }, 'metric: write a metric or a list of them, not nothing'],
    [{ metric: 'reach' }, 'period: write "day" | "week"'],
    [
      { metric: 'follower_demographics', period: 'day' },
      "follower_demographics is requested with period 'lifetime' and metric_type 'total_value'",
    ],
    [
      { metric: ['views', 'follower_count'], period: 'day' },
      "views is requested with period 'day' and metric_type 'total_value'; " +
        "follower_count is requested with period 'day' and metric_type 'time_series'. Make a call for each kind",
    ],
    [
      { metric: ['reach', 'likes'], period: 'day', breakdown: 'follow_type' },
      "breakdown: likes is broken down by 'media_product_type', not by 'follow_type'",
    ],
    [{ metric: 'replies', period: 'day', breakdown: 'age' }, 'breakdown: replies has none'],
    [
      { metric: 'reach', period: 'day', metric_type: 'time_series', breakdown: 'follow_type' },
      "breakdown: only with metric_type 'total_value'",
    ],
    [
      { metric: 'engaged_audience_demographics', period: 'lifetime', timeframe: 'last_14_days' },
      "timeframe: write 'this_month' or 'this_week' for engaged_audience_demographics, not 'last_14_days'",
    ],
    [{ metric: 'views', period: 'day', timeframe: 'this_week' }, 'timeframe: views has none: write since and until'],
    [
      { metric: 'follower_demographics', period: 'lifetime', since: 1 },
      'since, until: follower_demographics covers a timeframe instead',
    ],
  ])('%j', (query, message) => {
    expect(() => loose.get(query)).toThrow(message);
  });
});
