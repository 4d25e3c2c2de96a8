import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import type { InsightPeriod } from '../../src/index.js';
import { pageCatalogue, postCatalogue, videoCatalogue } from '../../src/insights/catalogues.js';
import { PostInsightsQuery } from '../../src/insights/post-query.js';
import { retiredFamilies } from '../../src/insights/retired-families.js';
import { PageInsightsQuery } from '../../src/page/insights.js';
import { VideoInsightsQuery } from '../../src/video/video-insights.js';

const places = [
  ['Page', pageCatalogue, PageInsightsQuery],
  ['post', postCatalogue, PostInsightsQuery],
  ['video', videoCatalogue, VideoInsightsQuery],
] as const;
const alive = places.flatMap(([, { metrics }]) => Object.keys(metrics));
const gone = Object.entries(pageCatalogue.retired);

test('no metric is both alive and retired, and what replaces one is alive', () => {
  for (const [name, { on, instead }] of Object.entries(pageCatalogue.retired)) {
    expect(alive).not.toContain(name);
    expect(alive).toContain(instead.split(',')[0]);
    // Meta does not say of all of them when they went.
    expect(on ?? '2026-01-01').toMatch(/^20\d\d-\d\d-\d\d$/);
  }
});

// Meta's list of deprecated metrics (2026-03-02), its Pages changelog (2026-01-30) and the announcement of v27.0.
test.each<[string, string]>([
  ['page_impressions', '2025-11-15'],
  ['page_impressions_paid', '2025-11-15'],
  ['post_impressions_fan', '2025-11-15'],
  ['page_fans', '2025-11-15'],
  ['page_fan_removes_unique', '2025-11-15'],
  ['page_impressions_unique', '2026-06-15'],
  ['page_posts_impressions', '2026-06-15'],
  ['page_posts_served_impressions_organic_unique', '2026-06-15'],
  ['page_video_views_unique', '2026-06-15'],
  ['post_impressions_fan_unique', '2026-06-15'],
  ['total_video_impressions', '2026-06-15'],
  ['total_video_consumption_rate', '2026-11-04'],
  ['page_engaged_users', '2024-03-14'],
  ['page_views_logout', '2024-03-14'],
])('%s ended on %s', (name, on) => {
  expect(pageCatalogue.retired[name]?.on).toBe(on);
});

test('no family takes in a living metric, and what replaces it is alive', () => {
  for (const { names, instead } of retiredFamilies) {
    expect(alive.filter((name) => names.test(name))).toEqual([]);
    expect(alive).toContain(instead);
  }
});

describe.each(places)('of a %s', (_, { metrics }, codec) => {
  const query: { decode(value: unknown): E.Either<{ message?: string }[], unknown> } = codec;
  const metricsOver = (period: InsightPeriod) =>
    Object.keys(metrics).filter((name) => metrics[name]?.periods.includes(period));
  const periods = [...new Set(Object.values(metrics).flatMap((facts) => facts.periods))];
  const asked = fc
    .constantFrom(...periods)
    .chain((period) =>
      fc.record({ period: fc.constant(period), metric: fc.subarray(metricsOver(period), { minLength: 1 }) }),
    );
  const complaintOf = (value: unknown) => {
    const result = query.decode(value);
    return E.isLeft(result) ? result.left.map(({ message }) => message).join() : undefined;
  };

  test('living metrics that have the period pass, and are sent as they were given', () => {
    fc.assert(
      fc.property(asked, (given) => {
        expect(query.decode(given)).toEqual(E.right(given));
      }),
    );
  });

  test('one that is gone is refused by its name, with its day and what replaces it', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...gone), fc.nat(), ({ period, metric }, [dead, { on, instead }], place) => {
        const among = metric.toSpliced(place % (metric.length + 1), 0, dead);
        const day = on === undefined ? '' : ` on ${on}`;
        expect(complaintOf({ period, metric: among })).toBe(`metric: ${dead} was retired${day}: use ${instead}`);
      }),
    );
  });
});

test('a metric that has another period is refused by its name', () => {
  const page = Object.entries(pageCatalogue.metrics);
  const daily = page.filter(([, { periods }]) => !periods.includes('week')).map(([name]) => name);
  const weekly = page.filter(([, { periods }]) => periods.includes('week')).map(([name]) => name);
  fc.assert(
    fc.property(fc.subarray(weekly), fc.constantFrom(...daily), (metric, misfit) => {
      const result = PageInsightsQuery.decode({ metric: [...metric, misfit], period: 'week' });
      const complaint = E.isLeft(result) ? result.left[0]?.message : undefined;
      expect(complaint).toBe(`metric: ${misfit} is requested with period 'day'`);
    }),
  );
});
