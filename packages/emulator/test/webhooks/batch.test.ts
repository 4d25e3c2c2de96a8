import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Json } from '../support.js';
import { hooked } from './support.js';

const { here, call, subscribe, arrived } = hooked({
  webhooks: { batch: 3, leavingUrls: { facebook: { deauthorize: 'http://127.0.0.1:9/gone' } } },
});

test('events that happen at once share a request, up to the size of a batch', async () => {
  await subscribe('page', ['feed']);
  const post = String((await call('GET', `/${here.pageId}/feed?limit=1`))['data'][0].id);
  for (const word of ['a', 'b', 'c', 'd']) here.emulator.visitors.comment(post, word);
  const all = await arrived();
  expect(
    all.map(({ body }) => (body['entry'] as Json[]).map((entry) => entry['changes'][0].value.message as string)),
  ).toEqual([['a', 'b', 'c'], ['d']]);
  const [first] = all;
  const digest = createHmac('sha256', here.emulator.app.secret)
    .update(first?.text ?? '')
    .digest('hex');
  expect(first?.headers['x-hub-signature-256']).toBe(`sha256=${digest}`);
});

test('of an app that was removed the object permissions tells, and the address of the app is called once', async () => {
  await subscribe('permissions', ['connected', 'pages_show_list'], []);
  await call('DELETE', '/me/permissions/pages_show_list', {}, 'facebook');
  here.emulator.revoke(here.emulator.tokens.facebook, 'removed');
  const all = await arrived();
  const changes = all.flatMap(({ body }) => (body['entry'] as Json[]).map((entry) => entry['changes'][0] as Json));
  expect(changes).toMatchObject([
    { field: 'pages_show_list', value: { verb: 'revoked' } },
    { field: 'connected', verb: 'revoked' },
  ]);
  const [gone] = here.emulator.deliveries.log.filter(({ url }) => url.endsWith('/gone'));
  expect(gone).toMatchObject({ state: 'given up', attempts: [{ status: 0, problem: 'ECONNREFUSED' }] });
  // As Meta signs it: the payload as it was encoded.
  const [signature, payload] = new URLSearchParams(gone?.body).get('signed_request')?.split('.') ?? [];
  expect(
    createHmac('sha256', here.emulator.app.secret)
      .update(payload ?? '')
      .digest('base64url'),
  ).toBe(signature);
});
