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
