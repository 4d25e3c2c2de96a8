import { describe, expect, test } from '@jest/globals';
import type { MetricCatalogue } from '../../src/insights/metric.js';
import { choiceOf } from '../../src/insights/names.js';
import { strangeMetric, unsuited } from '../../src/insights/rules.js';

const catalogue: MetricCatalogue = {
  of: 'Page',
  metrics: { page_views: {} },
  retired: { page_looks_paid: { on: '2025-01-01', instead: 'page_views' } },
  families: [{ names: /looks/, on: '2026-01-01', instead: 'page_views, which comes nearest' }],
  elsewhere: [{ metrics: { post_looks: {} }, advice: (name) => `ask a post for ${name}` }],
};

describe('a metric', () => {
  test.each([
    ['page_views', 'alive'],
    ['page_looks_paid', 'page_looks_paid was retired on 2025-01-01: use page_views'],
    ['page_looks_new', 'page_looks_new was retired on 2026-01-01: use page_views, which comes nearest'],
    ['post_looks', 'ask a post for post_looks'],
    ['toString', "there is no Page metric 'toString': write one of page_views"],
  ])('%s is alive, gone, at home elsewhere or unknown', (name, complaint) => {
    expect(strangeMetric(name, catalogue) ?? 'alive').toContain(complaint);
  });
});

test('metrics that no query suits are told apart, and the odd one out of others is named', () => {
  const metrics = [
    { name: 'a', of: 'day' },
    { name: 'b', of: 'week' },
  ];
  const ways = { suits: ({ of }: { of: string }) => of === 'day', waysOf: ({ of }: { of: string }) => of };
  expect(unsuited(metrics, { ...ways, goTogether: true })).toBe('metric: b is asked for with week');
  expect(unsuited(metrics, { ...ways, goTogether: false })).toBe(
    'metric: a is asked for with day; b is asked for with week. Make a call for each kind',
  );
  expect(choiceOf(['a', 'b', 'c'])).toBe("'a', 'b' or 'c'");
});
