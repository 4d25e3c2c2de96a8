import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkLimits } from '../../src/limits/limits.js';
import { stepsOf } from '../../src/limits/policy.js';
import { memoryStore } from '../../src/limits/store.js';

describe('checkLimits', () => {
  test.each([
    undefined,
    false,
    {},
    { 50: '2s', 80: 20_000, 95: '0.5m' },
    { policy: 'adaptive', ceiling: 90, maxWaitMs: 0, agingMs: 1, storeTimeoutMs: 1, app: '1' },
    { policy: { 50: '500ms' }, store: memoryStore() },
    { maxWaitMs: Number.POSITIVE_INFINITY },
  ])('finds nothing wrong with %j', (limits) => {
    expect(checkLimits(limits)).toBeUndefined();
  });

  test.each([
    [true, 'limits: write false'],
    ['adaptive', 'limits: write false'],
    [{ 120: '2s' }, 'percents from 0 to 100'],
    [{ 50: 'soon' }, 'percents from 0 to 100'],
    [{ 50: -1 }, 'percents from 0 to 100'],
    [{ 50: '40000m' }, 'percents from 0 to 100'],
    [{ 50: '2s', policy: 'adaptive' }, 'there is no "50"'],
    [{ policies: 'adaptive' }, 'there is no "policies"'],
    [{ policy: 'fast' }, "limits.policy: write 'adaptive'"],
    [{ policy: { 50: 'soon' } }, 'percents from 0 to 100'],
    [{ ceiling: 0 }, 'limits.ceiling'],
    [{ ceiling: 101 }, 'limits.ceiling'],
    [{ policy: { 50: '2s' }, store: {} }, 'limits.store'],
    [{ maxWaitMs: -1 }, 'limits.maxWaitMs'],
    [{ agingMs: 0 }, 'limits.agingMs'],
    [{ storeTimeoutMs: 2 ** 31 }, 'limits.storeTimeoutMs'],
    [{ onWait: 'log' }, 'limits.onWait'],
  ])('says what is wrong with %j', (limits, advice) => {
    expect(checkLimits(limits)).toContain(advice);
  });
});

test('of all steps reached the highest counts, in whatever order they are written', () => {
  const policies = fc.dictionary(fc.integer({ min: 0, max: 100 }).map(String), fc.nat(), { minKeys: 1 });
  fc.assert(
    fc.property(policies, (policy) => {
      const percents = stepsOf(policy)?.map(({ percent }) => percent) ?? [];
      expect(percents).toEqual(percents.toSorted((a, b) => b - a));
    }),
  );
});
