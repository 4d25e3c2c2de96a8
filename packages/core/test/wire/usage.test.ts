import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseUsage } from '../../src/index.js';
import { cleanUsage, regainAccessMs, regainMsOf } from '../../src/wire/usage.js';

const entry = (type: string, minutes: number) => ({
  type,
  call_count: 100,
  estimated_time_to_regain_access: minutes,
});

const account = (percent: number) =>
  parseUsage({ 'x-ad-account-usage': `{"acc_id_util_pct":${percent},"reset_time_duration":90}` });

const clean = (text: string) => text.replace('sesame', '[redacted]');

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
    expect(parseUsage({ 'x-business-use-case-usage': '{"1":[{"call_volume":5,"cpu_time":6}]}' })).toMatchObject({
      businessUseCases: [{ callCount: 5, totalCpuTime: 6 }],
    });
  });

  // What the tests and threads of other clients show of these headers.
  test.each([
    ['{"call_count":28,"total_time":25,"total_cputime":25}', { callCount: 28, totalTime: 25, totalCpuTime: 25 }],
    ['{"call_count":"17%"}', { callCount: 17 }],
    ['{"call_count":" 17 % "}', { callCount: 17 }],
    ['{"call_count":"17"}', { callCount: 17 }],
    ['{"call_count":0.5}', { callCount: 0.5 }],
    ['{"call_volume":3,"cpu_time":4}', { callCount: 3, totalCpuTime: 4 }],
    ['{"call_count":101}', { callCount: 101 }],
    ['{}', {}],
  ])('reads the app usage %s', (text, figures) => {
    expect(parseUsage({ 'x-app-usage': text })?.app).toEqual({ ...figures, raw: JSON.parse(text) });
  });

  test.each(['""', '{"call_count":""}', '{"call_count":"many"}', '{"call_count":null}', '{"new_figure":7}'])(
    'keeps %s as it came, and makes no figure of it',
    (text) => {
      const usage = parseUsage({ 'x-app-usage': text });
      expect(usage?.app?.callCount).toBeUndefined();
      expect(usage?.unreadable?.['x-app-usage'] ?? JSON.stringify(usage?.app?.raw)).toBe(text);
    },
  );

  test.each(['not json', '{"call_count":', '[1]', '7', 'null'])('keeps %j, which cannot be parsed', (text) => {
    const usage = parseUsage({ 'x-business-use-case-usage': text });
    expect(usage).toEqual({ businessUseCases: [], unreadable: { 'x-business-use-case-usage': text } });
  });

  test.each(['', ' '])('ignores an empty header', (text) => {
    expect(parseUsage({ 'x-app-usage': text })).toBeUndefined();
  });

  test('contains no secret, whoever was cached first', () => {
    const headers = { 'x-app-usage': '{"call_count":4,"note":"sesame"}' };
    const [first, second] = [cleanUsage(headers, clean), cleanUsage(headers, clean)];
    expect(first).toMatchObject({ app: { callCount: 4, raw: { note: '[redacted]' } } });
    expect(second).toEqual(first);
  });

  test('has the wait of an ad account, which Meta reports in seconds', () => {
    const waits = [account(100), account(99.9)].map((usage) => usage?.adAccount && regainMsOf(usage.adAccount));
    expect(waits).toEqual([90_000, undefined]);
  });

  test('accepts any content of a header', () => {
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
