import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Publishers } from '@edgewalk/testing/publishers';
import { Instagram } from '../../src/instagram.js';
import { carousel } from './support.js';

let emulator: Emulator;
let publishers: Publishers;
let account: object;

beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock() });
  publishers = new Publishers(emulator, new URL('fixtures/publisher.ts', import.meta.url));
  const accessToken = emulator.tokens.facebook;
  const { id: userId } = await observer().user.get({ fields: ['id'] });
  account = { url: emulator.url, accessToken, userId };
});

afterAll(async () => {
  publishers.close();
  await emulator.close();
});

const observer = () => new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });

async function postsWith(caption: string) {
  const page = await observer().user.media.get({ fields: ['id', 'caption'], limit: 10 });
  return page.data.filter((media) => media.caption === caption);
}

const timesPublished = () =>
  emulator.requests.filter(({ path, status }) => path.endsWith('/media_publish') && status === 200).length;

test('a process that is killed at any step goes on in another one: one post, each time', async () => {
  const killed: string[] = [];
  for (let point = 1; ; point += 1) {
    const caption = `From oven to table, ${point}`;
    const order = { ...account, content: { ...carousel, caption }, file: join(publishers.folder, `${point}.json`) };
    const first = await publishers.run(order, point);
    // It was through before it came so far: there are no more points to kill it at.
    if (first.killedAt === undefined) break;
    killed.push(first.killedAt);
    const { outcome } = await publishers.run(order);
    expect(outcome).toMatchObject({ _tag: 'Right', right: { permalink: expect.any(String) } });
    expect({ at: first.killedAt, posts: await postsWith(caption) }).toEqual({
      at: first.killedAt,
      posts: [{ id: outcome?.right?.['id'], caption }],
    });
    expect(timesPublished()).toBe(point);
  }
  const kinds = new Set(killed.map((point) => point.replaceAll(/\d{5,}/g, '#')));
  expect([...kinds].toSorted()).toEqual(['after POST /#/media', 'after POST /#/media_publish', 'after the checkpoint']);
  expect(killed.length).toBe(9);
}, 600_000);
