import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { batchItem, resultOf } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { type Emulator, startEmulator } from '../../src/index.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

test('a container is created and published in one request', async () => {
  const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  const user = await api.user.get({ fields: ['id'] });
  const image_url = 'https://example.com/loaf.jpg';
  const container = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url, userId: user.id });
  const made = container.user.media.create({ image_url });
  const published = container.user.mediaPublish.create({ creation_id: resultOf(made, ({ id }) => id) });
  const [{ id }, post] = await container.batch([made, published]);
  expect(id).toMatch(/^\d+$/);
  expect((await container.media(post.id).get({ fields: ['id'] })).id).toBe(post.id);
});

test('an omitted value differs from one whose call failed', async () => {
  const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  const list = api.user.media.get({ fields: ['id'], limit: 2 });
  const comment = api.media(resultOf(list, ({ data }) => data[0]?.id)).comments.create({ message: 'Hi' });
  const [hidden, done] = await api.batch([batchItem(list, { omitOnSuccess: true }), comment]);
  expect(hidden).toBeUndefined();
  expect(done.id).toMatch(/^\d+$/);
  const wrong = api.media('1').get({ fields: ['id'] });
  const outcomes = await api.batch([wrong, list, batchItem(comment, { dependsOn: wrong })]).settled();
  expect(outcomes).toMatchObject([{ _tag: 'Left' }, { _tag: 'Right' }, { left: { reason: 'dependency' } }]);
});

test('a photo is attached to its call', async () => {
  const person = new Facebook({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  const [page] = (await person.me.accounts.get({ fields: ['id', 'access_token'] })).data;
  const fb = person.as({ accessToken: page?.access_token ?? '' });
  const photo = fb.page(page?.id ?? '').photos.create({ source: jpeg, caption: 'attached' });
  const [made] = await fb.batch([photo]);
  expect(made.id).toMatch(/^\d+$/);
});

/** The first bytes of a JPEG. */
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
]);

test('a long read arrives', async () => {
  const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  const { id } = await api.user.get({ fields: ['id'] });
  const fields = Array.from({ length: 1_500 }, () => 'username').join(',');
  expect(await api.client.get(id, { fields })).toMatchObject({ username: expect.any(String) });
});
