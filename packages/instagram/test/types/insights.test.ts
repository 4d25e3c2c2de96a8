import { describe, expect, test } from '@jest/globals';
import { GraphClient, InvalidArgumentError, type ListPage, raw } from '@edgewalk/core';
import { expectTypeOf } from 'expect-type';
import { Instagram } from '../../src/instagram.js';
import type { AccountInsightsQuery } from '../../src/insights/account-query.js';
import type { MediaInsightsQuery } from '../../src/insights/media-query.js';
import { UserInsights } from '../../src/user/insights.js';

const api = new Instagram({ accessToken: 'EAAx', userId: '1' });
const insights = new UserInsights(new GraphClient({ accessToken: 'EAAx' }), '1');
const media = api.media('2').insights;

describe('the numbers of an account', () => {
  test('compile where period, type, breakdown and timeframe fit every metric', () => {
    const since = new Date(0);
    const right: AccountInsightsQuery[] = [
      { metric: 'reach', period: 'day' },
      {
        metric: ['reach', 'follower_count'],
        period: 'day',
        metric_type: 'time_series',
        since,
        until: 86_400,
      },
      { metric: 'reach', period: 'days_28' },
      { metric: ['reach', 'views', 'accounts_engaged'], period: 'day', metric_type: 'total_value' },
      { metric: ['reach', 'likes', 'comments'], period: 'day', breakdown: 'media_product_type' },
      { metric: ['reach', 'views'], period: 'day', breakdown: ['media_product_type', 'follow_type'] },
      { metric: ['views', 'follows_and_unfollows'], period: 'day', breakdown: 'follow_type' },
      { metric: 'profile_links_taps', period: 'day', breakdown: 'contact_button_type' },
      {
        metric: 'follower_demographics',
        period: 'lifetime',
        breakdown: ['age', 'gender'],
        timeframe: 'prev_month',
      },
      {
        metric: ['follower_demographics', 'reached_audience_demographics'],
        period: 'lifetime',
        breakdown: 'city',
        timeframe: 'this_week',
      },
      { metric: 'online_followers', period: 'lifetime' },
      { metric: [raw('new_metric'), 'views'], period: 'day' },
      { metric: raw('new_metric'), period: 'month', breakdown: raw('new_breakdown') },
    ];
    for (const query of right) expect(() => insights.get(query)).not.toThrow();
  });

  test('do not compile otherwise, and are refused at run time', () => {
    const refused = [
      // @ts-expect-error -- retired
      () => insights.get({ metric: 'impressions', period: 'day' }),
      // @ts-expect-error -- unknown
      () => insights.get({ metric: ['reach', 'rech'], period: 'day' }),
      // @ts-expect-error -- no period
      () => insights.get({ metric: 'reach' }),
      // @ts-expect-error -- the period of another metric
      () => insights.get({ metric: 'follower_demographics', period: 'day' }),
      // @ts-expect-error -- one of them has another period
      () => insights.get({ metric: ['reach', 'online_followers'], period: 'day' }),
      // @ts-expect-error -- totals only
      () => insights.get({ metric: 'views', period: 'day', metric_type: 'time_series' }),
      // @ts-expect-error -- totals and time series do not go together
      () => insights.get({ metric: ['views', 'follower_count'], period: 'day' }),
      // @ts-expect-error -- one of them has no such breakdown
      () => insights.get({ metric: ['reach', 'likes'], period: 'day', breakdown: 'follow_type' }),
      () =>
        insights.get({
          // @ts-expect-error -- a time series has no breakdown
          metric: 'reach',
          period: 'day',
          metric_type: 'time_series',
          breakdown: 'follow_type',
        }),
      () =>
        // @ts-expect-error -- a timeframe that this metric lost
        insights.get({
          metric: 'engaged_audience_demographics',
          period: 'lifetime',
          timeframe: 'prev_month',
        }),
      // @ts-expect-error -- no timeframe
      () => insights.get({ metric: 'views', period: 'day', timeframe: 'this_week' }),
      // @ts-expect-error -- no dates
      () => insights.get({ metric: 'follower_demographics', period: 'lifetime', since: 1 }),
    ];
    for (const call of refused) expect(call).toThrow(InvalidArgumentError);
  });
});

describe('the numbers of a media', () => {
  test('compile where the kind of media has every metric', () => {
    const right: MediaInsightsQuery[] = [
      { metric: 'reach' },
      { metric: ['navigation', 'ig_reels_avg_watch_time'] },
      { metric: ['saved', 'profile_visits'], media_product_type: 'FEED' },
      { metric: ['ig_reels_avg_watch_time', 'reels_skip_rate'], media_product_type: 'REELS' },
      { metric: 'profile_activity', breakdown: 'action_type', media_product_type: 'STORY' },
      { metric: 'navigation', breakdown: 'story_navigation_action_type' },
      { metric: ['views', raw('new_metric')], media_product_type: 'STORY', breakdown: raw('surface_type') },
    ];
    for (const query of right) expect(() => media.get(query)).not.toThrow();
  });

  test('do not compile otherwise, and are refused at run time', () => {
    const refused = [
      // @ts-expect-error -- retired
      () => media.get({ metric: 'plays' }),
      // @ts-expect-error -- reels have no profile visits
      () => media.get({ metric: 'profile_visits', media_product_type: 'REELS' }),
      // @ts-expect-error -- one of them is a story's
      () => media.get({ metric: ['likes', 'replies'], media_product_type: 'FEED' }),
      // @ts-expect-error -- another breakdown
      () => media.get({ metric: 'navigation', breakdown: 'action_type' }),
      // @ts-expect-error -- reach has no breakdown
      () => media.get({ metric: 'reach', breakdown: 'action_type' }),
      // @ts-expect-error -- an account's metric
      () => media.get({ metric: 'follower_count' }),
    ];
    for (const call of refused) expect(call).toThrow(InvalidArgumentError);
  });
});

test('a row has all that Meta tells of a metric, also inside a selection', () => {
  const rows = media.get({ metric: 'reach' });
  type Row = Awaited<typeof rows>['data'][number];
  expectTypeOf<Row['name']>().toEqualTypeOf<string>();
  expectTypeOf<NonNullable<Row['values']>[number]['value']>().toEqualTypeOf<
    number | Record<string, number> | undefined
  >();
  const list = api.user.media.get({
    fields: ['id', { insights: { metric: ['reach', 'saved'], media_product_type: 'FEED' } }],
  });
  type Item = Awaited<typeof list>['data'][number];
  expectTypeOf<Item['insights']>().toEqualTypeOf<ListPage<Row> | undefined>();
  expect(() =>
    // @ts-expect-error -- retired
    api.user.media.get({ fields: ['id', { insights: { metric: ['plays'] } }] }),
  ).toThrow('plays was retired on 2025-04-21: use views');
});
