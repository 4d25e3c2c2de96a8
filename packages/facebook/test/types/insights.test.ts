import { GraphClient, InvalidArgumentError, raw } from '@edgewalk/core';
import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import type { InsightFigure } from '../../src/insights/insight.js';
import type { PostInsightsQuery, PostMetric } from '../../src/insights/post-query.js';
import { PageInsights, type PageInsightsQuery, type PageMetric } from '../../src/page/insights.js';
import { PostInsights } from '../../src/post/insights.js';
import { type VideoInsightsQuery, type VideoMetric, VideoVideoInsights } from '../../src/video/video-insights.js';

const client = new GraphClient({ login: 'facebook', accessToken: 'EAAx' });
const page = new PageInsights(client, '1');
const post = new PostInsights(client, '1_2');
const video = new VideoVideoInsights(client, '3');

describe('the numbers of a Page', () => {
  test('compile where every metric has the period and the breakdown', () => {
    const since = new Date(0);
    const right: PageInsightsQuery[] = [
      { metric: 'page_media_view' },
      { metric: ['page_media_view', 'page_follows'] },
      { metric: ['page_media_view', 'page_follows'], period: 'day' },
      { metric: ['page_media_view', 'page_post_engagements'], period: 'days_28', since, until: 86_400 },
      { metric: 'page_tab_views_login_top', period: 'week', date_preset: 'last_7d' },
      { metric: 'page_media_view', period: 'week', breakdown: ['is_from_ads', 'is_from_followers'] },
      { metric: 'page_media_view', breakdown: [raw('new_group'), 'is_from_ads'] },
      { metric: [raw('new_metric'), 'page_follows'], period: 'day' },
      { metric: raw('new_metric'), period: 'total_over_range', breakdown: raw('new_group') },
      { metric: 'page_follows', show_description_from_api_doc: true },
    ];
    for (const query of right) expect(() => page.get(query)).not.toThrow();
  });

  test('do not compile otherwise, and are refused at run time', () => {
    const refused = [
      // @ts-expect-error -- no metric
      () => page.get({ period: 'day' }),
      // @ts-expect-error -- nothing at all
      () => page.get(),
      // @ts-expect-error -- retired
      () => page.get({ metric: 'page_impressions', period: 'day' }),
      // @ts-expect-error -- one of them is retired
      () => page.get({ metric: ['page_follows', 'page_fans'] }),
      // @ts-expect-error -- unknown
      () => page.get({ metric: 'page_folows' }),
      // @ts-expect-error -- a post's metric
      () => page.get({ metric: 'post_clicks' }),
      // @ts-expect-error -- counted by the day only
      () => page.get({ metric: 'page_follows', period: 'week' }),
      // @ts-expect-error -- one of them is counted by the day only
      () => page.get({ metric: ['page_media_view', 'page_follows'], period: 'week' }),
      // @ts-expect-error -- no metric of a Page has this period
      () => page.get({ metric: 'page_media_view', period: 'lifetime' }),
      // @ts-expect-error -- no breakdown
      () => page.get({ metric: 'page_follows', breakdown: 'is_from_ads' }),
      // @ts-expect-error -- another breakdown
      () => page.get({ metric: 'page_media_view', breakdown: 'age' }),
      // @ts-expect-error -- a preset and dates
      () => page.get({ metric: 'page_follows', date_preset: 'today', since: 1 }),
      // @ts-expect-error -- no such preset
      () => page.get({ metric: 'page_follows', date_preset: 'last_5d' }),
    ];
    for (const call of refused) expect(call).toThrow(InvalidArgumentError);
  });
});

describe('the numbers of a post', () => {
  test('compile over its lifetime', () => {
    const right: PostInsightsQuery[] = [
      { metric: ['post_media_view', 'post_clicks', 'post_reactions_by_type_total'] },
      { metric: 'post_media_view', period: 'lifetime', breakdown: 'is_from_ads' },
      { metric: raw('post_new_metric'), period: 'day' },
    ];
    for (const query of right) expect(() => post.get(query)).not.toThrow();
  });

  test('do not compile otherwise, and are refused at run time', () => {
    const refused = [
      // @ts-expect-error -- retired
      () => post.get({ metric: 'post_impressions' }),
      // @ts-expect-error -- over its lifetime only
      () => post.get({ metric: 'post_clicks', period: 'day' }),
      // @ts-expect-error -- a Page's metric
      () => post.get({ metric: ['post_clicks', 'page_follows'] }),
    ];
    for (const call of refused) expect(call).toThrow(InvalidArgumentError);
  });
});

describe('the numbers of a video', () => {
  test('compile for videos and reels, also without a metric', () => {
    const right: VideoInsightsQuery[] = [
      {},
      { period: 'lifetime' },
      { metric: ['total_video_views', 'total_video_retention_graph'], period: 'lifetime' },
      { metric: ['blue_reels_play_count', 'post_video_avg_time_watched'] },
      { metric: 'total_video_ad_break_earnings', period: 'day', since: 1, until: 2 },
    ];
    for (const query of right) expect(() => video.get(query)).not.toThrow();
  });

  test('do not compile otherwise, and are refused at run time', () => {
    const refused = [
      // @ts-expect-error -- retired
      () => video.get({ metric: 'total_video_impressions' }),
      // @ts-expect-error -- retired
      () => video.get({ metric: ['total_video_views', 'total_video_views_unique'] }),
      // @ts-expect-error -- over its lifetime only
      () => video.get({ metric: 'total_video_views', period: 'day' }),
      // @ts-expect-error -- no such parameter
      () => video.get({ metric: 'total_video_views', date_preset: 'today' }),
    ];
    for (const call of refused) expect(call).toThrow(InvalidArgumentError);
  });
});

test('metrics are named by the catalogues', () => {
  expectTypeOf<'page_media_view'>().toExtend<PageMetric>();
  expectTypeOf<'page_fans'>().not.toExtend<PageMetric>();
  expectTypeOf<'post_impressions'>().not.toExtend<PostMetric>();
  expectTypeOf<'total_video_impressions_unique'>().not.toExtend<VideoMetric>();
  type Row = Awaited<ReturnType<typeof page.get>>['data'][number];
  expectTypeOf<Row['name']>().toEqualTypeOf<string>();
  type Value = NonNullable<Row['values']>[number]['value'];
  // A type that contains itself is compared by assignment.
  expectTypeOf<Value>().toExtend<InsightFigure | undefined>();
  expectTypeOf<InsightFigure | undefined>().toExtend<Value>();
  expect(page).toBeInstanceOf(PageInsights);
});
