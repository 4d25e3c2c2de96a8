import { expect, test } from '@jest/globals';
import { mergeWindows } from '../../src/insights/merge.js';

const at = (end_time: string, value: number) => ({ end_time, value });
const seam = '2026-01-31T08:00:00+0000';

test('a day that comes with both parts of a range is given once, as the later part has it', () => {
  const [reach] = mergeWindows([
    {
      since: 0,
      until: 30,
      data: [{ name: 'reach', period: 'day', values: [at('2026-01-30T08:00:00+0000', 1), at(seam, 2)] }],
    },
    {
      since: 30,
      until: 60,
      data: [{ name: 'reach', period: 'day', values: [at(seam, 3), at('2026-02-01T08:00:00+0000', 4)] }],
    },
  ]);
  expect(reach?.values.map(({ value }) => value)).toEqual([1, 3, 4]);
});

test('values that name no day are all kept', () => {
  const values = [{ value: 7 }];
  const [reach] = mergeWindows([
    { since: 0, until: 30, data: [{ name: 'reach', period: 'week', values }] },
    { since: 30, until: 60, data: [{ name: 'reach', period: 'week', values }] },
  ]);
  expect(reach?.values).toEqual([{ value: 7 }, { value: 7 }]);
});

test('a metric of two periods is two rows', () => {
  const data = ['day', 'week'].map((period) => ({ name: 'reach', period, values: [at(seam, 1)] }));
  expect(mergeWindows([{ since: 0, until: 30, data }])).toHaveLength(2);
});
