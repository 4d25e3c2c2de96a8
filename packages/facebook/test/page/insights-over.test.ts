import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { raw } from '@edgewalk/core';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { today } from '@edgewalk/testing/tree/whole-tree';
import { Facebook } from '../../src/facebook.js';

// Meta takes 90 days in a call and keeps two years.
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock(today) });
});
afterAll(() => emulator.close());

const day = 86_400;
const until = today / 1000;

test('200 days are read in parts of 90, in order and without repeats; what is refused is named', async () => {
  const fb = new Facebook({ accessToken: emulator.tokens.page, baseUrl: emulator.url, retry: false });
  const { id } = await fb.page('me').get({ fields: ['id'] });
  const metric = ['page_media_view', 'page_follows', raw('page_impressions')] as const;
  const { data, omitted } = await fb.page(id).insights.over({ metric, period: 'day', since: until - 200 * day, until });
  expect(data.map(({ name }) => name)).toEqual(['page_media_view', 'page_follows']);
  for (const { values = [] } of data) {
    const times = values.map(({ end_time: end }) => end ?? '');
    expect(times).toEqual([...new Set(times)].toSorted());
    expect(times.length).toBeGreaterThanOrEqual(199);
  }
  expect(omitted.map(({ metric: name }) => name)).toEqual(['page_impressions']);
});

test('data that Meta no longer keeps costs nothing of what it has', async () => {
  const fb = new Facebook({ accessToken: emulator.tokens.page, baseUrl: emulator.url, retry: false });
  const { id } = await fb.page('me').get({ fields: ['id'] });
  const since = until - 900 * day;
  const { data, omitted } = await fb.page(id).insights.over({ metric: 'page_follows', period: 'day', since, until });
  expect(data[0]?.values?.length).toBeGreaterThan(600);
  expect(omitted).toMatchObject([{ metric: 'page_follows', since }]);
});
