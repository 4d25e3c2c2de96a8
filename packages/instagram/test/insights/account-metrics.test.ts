import { expect, test } from '@jest/globals';
import { accountMetrics, retiredAccountMetrics } from '../../src/insights/account-metrics.js';
import { mediaMetrics, retiredMediaMetrics } from '../../src/insights/media-metrics.js';
import type { AccountMetricFacts } from '../../src/insights/metric.js';

const metrics: [string, AccountMetricFacts][] = Object.entries(accountMetrics);

/** What a total can be cut by, as one text. */
const cutsOf = (...each: AccountMetricFacts[]) => {
  const [first, ...others] = each.map(({ breakdown = [], timeframe = [] }) => [...breakdown, ...timeframe]);
  const shared = (first ?? []).filter((cut) => others.every((cuts) => cuts.includes(cut)));
  return shared.toSorted().join();
};

test('what two metrics share is what a third has: the types of queries are made so', () => {
  for (const period of ['day', 'lifetime'] as const) {
    const totals = metrics.map(([, facts]) => facts).filter((facts) => facts.total_value?.includes(period));
    const known = totals.map((facts) => cutsOf(facts));
    for (const one of totals) for (const other of totals) expect(known).toContain(cutsOf(one, other));
  }
});

test('no metric is both alive and retired, and what replaces one is alive', () => {
  const pairs = [
    [accountMetrics, retiredAccountMetrics],
    [mediaMetrics, retiredMediaMetrics],
  ] as const;
  for (const [alive, retired] of pairs) {
    for (const [name, { on, instead }] of Object.entries(retired)) {
      expect(Object.keys(alive)).not.toContain(name);
      expect(Object.keys(alive)).toContain(instead.split(',')[0]);
      expect(on).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  }
});

type Row = readonly [total: string, series: string, breakdown?: string, timeframe?: string];

// By hand from the table in Meta's reference of an account's insights: the periods of its totals and of its time series,
// what totals can be broken down by, and the time frames of demographics.
const table: Readonly<Record<string, Row>> = {
  reach: ['day', 'day week days_28', 'media_product_type follow_type'],
  views: ['day', '', 'media_product_type follow_type'],
  accounts_engaged: ['day', ''],
  total_interactions: ['day', '', 'media_product_type'],
  likes: ['day', '', 'media_product_type'],
  comments: ['day', '', 'media_product_type'],
  saves: ['day', '', 'media_product_type'],
  shares: ['day', '', 'media_product_type'],
  replies: ['day', ''],
  reposts: ['day', ''],
  follows_and_unfollows: ['day', '', 'follow_type'],
  profile_links_taps: ['day', '', 'contact_button_type'],
  profile_views: ['day', ''],
  website_clicks: ['day', ''],
  follower_demographics: [
    'lifetime',
    '',
    'age city country gender',
    'last_14_days last_30_days last_90_days prev_month this_month this_week',
  ],
  engaged_audience_demographics: ['lifetime', '', 'age city country gender', 'this_month this_week'],
  reached_audience_demographics: ['lifetime', '', 'age city country gender', 'this_month this_week'],
  follower_count: ['', 'day'],
  online_followers: ['', 'lifetime'],
};

test('metrics of an account are those of the table', () => {
  const found = metrics.map(([name, facts]) => {
    const parts = [facts.total_value, facts.time_series, facts.breakdown, facts.timeframe];
    return [name, parts.map((words = []) => words.join(' '))];
  });
  const expected = Object.entries(table).map(([name, [total, series, breakdown = '', timeframe = '']]) => {
    return [name, [total, series, breakdown, timeframe]];
  });
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});

// Meta's changelogs and its pages of both kinds of insights: the day from which every version refuses a metric.
const ended: Readonly<Record<'account' | 'media', Readonly<Record<string, string>>>> = {
  account: {
    '2023-12-11': 'audience_city audience_country audience_gender_age audience_locale',
    '2025-01-08': 'email_contacts get_directions_clicks phone_call_clicks text_message_clicks',
    '2025-04-21': 'impressions',
    '2026-08-05': 'content_views',
  },
  media: {
    '2023-12-11': `carousel_album_engagement carousel_album_impressions carousel_album_reach carousel_album_saved
      carousel_album_video_views engagement exits taps_back taps_forward`,
    '2025-01-08': 'video_views',
    '2025-04-21': 'clips_replays_count ig_reels_aggregated_all_plays_count impressions plays',
    '2026-08-05': 'content_views',
  },
};

test.each([
  ['account', retiredAccountMetrics],
  ['media', retiredMediaMetrics],
] as const)('the metrics of one %s that ended, each on the day that Meta named', (kind, retired) => {
  const found = Object.entries(retired).map(([name, { on }]) => [name, on]);
  const expected = Object.entries(ended[kind]).flatMap(([on, names]) => names.split(/\s+/).map((name) => [name, on]));
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});
