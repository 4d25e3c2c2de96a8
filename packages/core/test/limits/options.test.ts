import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkLimitOptions, type LimitOptions } from '../../src/limits/options.js';
import { stepsOf } from '../../src/limits/policy.js';
import { memoryStore } from '../../src/limits/store.js';
import { thrownBy } from '../support/script.js';

describe('checkLimitOptions', () => {
  test.each([
    {},
    { policy: { 50: '2s', 80: 20_000, 95: '0.5m' } },
    { policy: 'adaptive', ceiling: 90, maxWaitMs: 0, agingMs: 1, storeTimeoutMs: 1, app: '1' },
    { policy: { 50: '500ms' }, store: memoryStore() },
    { maxWaitMs: Number.POSITIVE_INFINITY },
  ])('finds nothing wrong with %j', (limits) => {
    expect(() => checkLimitOptions(limits as LimitOptions)).not.toThrow();
  });

  test.each([
    [true, 'give an object'],
    ['adaptive', 'give an object'],
    [{ policy: { 120: '2s' } }, 'percents from 0 to 100'],
    [{ policy: { 50: 'soon' } }, 'percents from 0 to 100'],
    [{ policy: { 50: -1 } }, 'percents from 0 to 100'],
    [{ policy: { 50: '40000m' } }, 'percents from 0 to 100'],
    [{ 50: '2s', policy: 'adaptive' }, 'there is no option "50"'],
    [{ policies: 'adaptive' }, 'there is no option "policies"'],
    [{ policy: 'fast' }, "policy: write 'adaptive'"],
    [{ policy: { 50: 'soon' } }, 'percents from 0 to 100'],
    [{ ceiling: 0 }, 'ceiling'],
    [{ ceiling: 101 }, 'ceiling'],
    [{ policy: { 50: '2s' }, store: {} }, 'store'],
    [{ maxWaitMs: -1 }, 'maxWaitMs'],
    [{ agingMs: 0 }, 'agingMs'],
    [{ storeTimeoutMs: 2 ** 31 }, 'storeTimeoutMs'],
    [{ onWait: 'log' }, 'onWait'],
    [{ whenHeld: 'never' }, "whenHeld: write 'wait' or 'fail'"],
  ])('says what is wrong with %j', (limits, advice) => {
    const error = thrownBy(() => checkLimitOptions(limits as LimitOptions));
    expect(error).toMatchObject({ _tag: 'InvalidArgumentError', advice: expect.stringContaining(advice) });
  });
});

test('the highest step reached counts, in any order', () => {
  const policies = fc.dictionary(fc.integer({ min: 0, max: 100 }).map(String), fc.nat(), { minKeys: 1 });
  fc.assert(
    fc.property(policies, (policy) => {
      const percents = stepsOf(policy)?.map(({ percent }) => percent) ?? [];
      expect(percents).toEqual(percents.toSorted((a, b) => b - a));
    }),
  );
});
