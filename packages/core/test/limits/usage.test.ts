import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseUsage } from '../../src/index.js';
import { regainAccessMs } from '../../src/limits/usage.js';

const entry = (type: string, minutes: number) => ({
  type,
  call_count: 100,
  estimated_time_to_regain_access: minutes,
});

describe('parseUsage', () => {
  test('is undefined without headers', () => {
    expect(parseUsage({})).toBeUndefined();
  });

  test('reads the figures of the app, of a Page and of an ad account', () => {
    const usage = parseUsage({
      'x-app-usage': '{"call_count":28,"total_cputime":25,"total_time":24}',
      'x-page-usage': '{"call_count":"17%","total_cputime":0,"total_time":0}',
      'x-ad-account-usage': '{"acc_id_util_pct":9.67}',
    });
    expect(usage).toMatchObject({
      app: { callCount: 28, totalCpuTime: 25, totalTime: 24 },
      page: { callCount: 17 },
      adAccount: { callCount: 9.67 },
      businessUseCases: [],
    });
  });

  test('reads every business use case, and the longest wait among them', () => {
    const usage = parseUsage({
      'x-business-use-case-usage': JSON.stringify({
        1: [entry('instagram', 3), entry('pages', 0)],
        2: [entry('pages', 12)],
      }),
    });
    expect(usage?.businessUseCases.map(({ objectId, type }) => [objectId, type])).toEqual([
      ['1', 'instagram'],
      ['1', 'pages'],
      ['2', 'pages'],
    ]);
    expect(regainAccessMs(usage)).toBe(12 * 60_000);
  });

  test('reads the spelling of Basic Display', () => {
    expect(
      parseUsage({ 'x-business-use-case-usage': '{"1":[{"call_volume":5,"cpu_time":6}]}' }),
    ).toMatchObject({
      businessUseCases: [{ callCount: 5, totalCpuTime: 6 }],
    });
  });

  test('takes whatever a header holds', () => {
    const names = ['x-app-usage', 'x-page-usage', 'x-ad-account-usage', 'x-business-use-case-usage'];
    const text = fc.oneof(fc.string(), fc.json());
    const headers = fc.dictionary(fc.constantFrom(...names), text);
    fc.assert(
      fc.property(headers, (given) => {
        const wait = regainAccessMs(parseUsage(given));
        expect(wait === undefined || wait > 0).toBe(true);
      }),
    );
  });
});
