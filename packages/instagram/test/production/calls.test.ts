import { type HttpRequest, Instagram } from '@edgewalk/instagram';
import type { Call } from '@edgewalk/core';
import { right } from '@edgewalk/core/declare';
import { expect, test } from '@jest/globals';

/** The path and the parameters that a call sends. */
async function sentBy(call: (api: Instagram) => Call<unknown>): Promise<object> {
  let url = '';
  const transport = (request: HttpRequest) => {
    ({ url } = request);
    return () => Promise.resolve(right({ status: 200, headers: {}, body: '{"data":[]}' }));
  };
  await call(new Instagram({ accessToken: 'EAAx', userId: '1', transport }));
  const { pathname, searchParams } = new URL(url);
  return { path: pathname.replace(/^\/v[\d.]+/, ''), ...Object.fromEntries(searchParams) };
}

// As connectors and publishers in daily use read them (2024 to 2026).
test('the Pages of a person come two hundred at once, with their followers', async () => {
  const fields = ['id', 'name', 'username', 'fan_count', 'followers_count'] as const;
  expect(await sentBy((api) => api.me.accounts.get({ fields, limit: 200 }))).toEqual({
    path: '/me/accounts',
    fields: 'id,name,username,fan_count,followers_count',
    limit: '200',
  });
});

test('the numbers of a media may name their only period', async () => {
  expect(await sentBy((api) => api.media('2').insights.get({ metric: ['reach'], period: 'lifetime' }))).toEqual({
    path: '/2/insights',
    metric: 'reach',
    period: 'lifetime',
  });
});
