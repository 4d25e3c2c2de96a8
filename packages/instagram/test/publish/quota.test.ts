import { expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { Transport } from '@edgewalk/core';
import { Instagram, type PublishingError } from '../../src/index.js';

const now = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;
const day = 1440 * minute;
const total = 50;

/** An account that published at these times, counted here and not by the emulator, as Meta's page says: since a time. */
function account(times: readonly number[], answers = Number.POSITIVE_INFINITY) {
  let asked = 0;
  const transport: Transport =
    ({ url }) =>
    async () => {
      asked += 1;
      const since = Number(new URL(url).searchParams.get('since') ?? (now - day) / 1000) * 1000;
      const row = { quota_usage: times.filter((time) => time > since).length, config: { quota_total: total } };
      return E.right({ status: 200, headers: {}, body: JSON.stringify(asked > answers ? {} : { data: [row] }) });
    };
  const timer = { now: () => now, sleep: async () => true };
  const { user } = new Instagram({ accessToken: 'EAA', userId: '17', transport });
  return {
    asked: () => asked,
    refusal: async () => {
      const outcome = await user.publish({ image_url: 'https://example.com/loaf.jpg' }, { timer }).either();
      expect(outcome).toMatchObject({ left: { code: 9, subcode: 2_207_042, retry: 'after' } });
      return (outcome as E.Left<PublishingError>).left;
    },
  };
}

/** One post a minute, the first so long ago. */
const since = (firstMs: number, count = total) => Array.from({ length: count }, (_, at) => now - firstMs + at * minute);

test.each([
  ['an hour after the first post of the day falls out', since(23 * 60 * minute), 60],
  ['almost at once', since(day - minute), 1],
  ['in half a day', since(12 * 60 * minute), 720],
  ['in almost a day', since(51 * minute), 1389],
  // Three too many: all three have to fall out.
  ['where there are more than the quota', since(12 * 60 * minute, 53), 723],
])('a quota that is used up says when it is free: %s', async (_, times, minutes) => {
  const { asked, refusal } = account(times);
  const { retryAfterMs = 0 } = await refusal();
  expect(retryAfterMs).toBeGreaterThanOrEqual(minutes * minute - 1000);
  expect(retryAfterMs).toBeLessThanOrEqual((minutes + 23) * minute);
  // The quota itself, once more whether it is really used up, and six looks at its past.
  expect(asked()).toBe(8);
});

test('where Meta does not show it, nobody knows when', async () => {
  expect(await account(since(12 * 60 * minute), 3).refusal()).not.toHaveProperty('retryAfterMs');
});

test('where Meta counts fewer posts than the quota, nobody knows when', async () => {
  const times = since(12 * 60 * minute, 3);
  let isPublishing = false;
  const transport: Transport =
    ({ url, method }) =>
    async () => {
      const { pathname } = new URL(url);
      const row = { quota_usage: times.length, config: { quota_total: total } };
      if (pathname.endsWith('/content_publishing_limit'))
        return E.right({ status: 200, headers: {}, body: JSON.stringify({ data: [row] }) });
      isPublishing = method === 'POST';
      const error = { message: 'no', type: 'OAuthException', code: 9, error_subcode: 2_207_042 };
      return E.right({ status: 400, headers: {}, body: JSON.stringify({ error }) });
    };
  const { user } = new Instagram({ accessToken: 'EAA', userId: '17', transport });
  const outcome = await user.publish({ image_url: 'https://example.com/loaf.jpg' }).either();
  expect(outcome).toMatchObject({ left: { code: 9, retry: 'after' } });
  expect(outcome).not.toHaveProperty('left.retryAfterMs');
  expect(isPublishing).toBe(true);
});
