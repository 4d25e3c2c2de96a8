import { describe, expect, test } from '@jest/globals';
import type { MetricCatalogue } from '../../src/insights/metric.js';
import { quoteChoices } from '../../src/insights/names.js';
import { checkMetric, explainMisfit } from '../../src/insights/checks.js';

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
  ])('%s is available, retired, of another object or unknown', (name, complaint) => {
    expect(checkMetric(name, catalogue) ?? 'alive').toContain(complaint);
  });
});

test('metrics that no common query fits are grouped, and a single misfit is named', () => {
  const metrics = [
    { name: 'a', of: 'day' },
    { name: 'b', of: 'week' },
  ];
  const fit = { fits: ({ of }: { of: string }) => of === 'day', needs: ({ of }: { of: string }) => of };
  expect(explainMisfit(metrics, { ...fit, goTogether: true })).toBe('metric: b is asked for with week');
  expect(explainMisfit(metrics, { ...fit, goTogether: false })).toBe(
    'metric: a is asked for with day; b is asked for with week. Make a call for each kind',
  );
  expect(quoteChoices(['a', 'b', 'c'])).toBe("'a', 'b' or 'c'");
});
