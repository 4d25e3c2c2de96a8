import { expect, test } from '@jest/globals';
import { answerOnce, api, userId } from '../support/wire.js';
import { offline } from '@edgewalk/testing/offline';

offline();

test('the quota and its use are asked for by default', async () => {
  const limit = { quota_usage: 2, config: { quota_total: 50, quota_duration: 86_400 } };
  const { sent } = answerOnce({ data: [limit] });
  const page = await api.user.contentPublishingLimit.get();
  expect(sent).toEqual([
    { method: 'GET', path: `/${userId}/content_publishing_limit`, params: { fields: 'quota_usage,config' } },
  ]);
  expect(page.data[0]?.config?.quota_total).toBe(50);
});

test('what Meta leaves out is left out', async () => {
  answerOnce({ data: [{ quota_usage: 0 }] });
  expect((await api.user.contentPublishingLimit.get({ since: 1 })).data).toEqual([{ quota_usage: 0 }]);
});

// A publisher in production reads the answer also where it has no list around it.
test.each([
  [{ quota_usage: 3 }, [{ quota_usage: 3 }]],
  [{}, []],
  [[], []],
])('%j is taken as it comes', async (body, data) => {
  answerOnce(body);
  expect((await api.user.contentPublishingLimit.get()).data).toEqual(data);
});
