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

// Meta's changelogs, by the days from which every version refuses a metric.
test.each<[string, string | undefined, string]>([
  ['impressions', retiredAccountMetrics['impressions']?.on, '2025-04-21'],
  ['email_contacts', retiredAccountMetrics['email_contacts']?.on, '2025-01-08'],
  ['audience_city', retiredAccountMetrics['audience_city']?.on, '2023-12-11'],
  ['audience_locale', retiredAccountMetrics['audience_locale']?.on, '2023-12-11'],
  ['plays of a media', retiredMediaMetrics['plays']?.on, '2025-04-21'],
  ['video_views of a media', retiredMediaMetrics['video_views']?.on, '2025-01-08'],
  ['engagement of a media', retiredMediaMetrics['engagement']?.on, '2023-12-11'],
  ['exits of a story', retiredMediaMetrics['exits']?.on, '2023-12-11'],
])('%s ended on the day that Meta named', (_, on, expected) => {
  expect(on).toBe(expected);
});
