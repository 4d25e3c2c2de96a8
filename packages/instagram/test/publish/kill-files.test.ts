import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Publishers } from '@edgewalk/testing/publishers';
import { Instagram } from '../../src/instagram.js';

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

/** Kills a publisher at each of its points, lets another one go on, and looks at what is there. */
async function killEverywhere(what: string, orderOf: (caption: string) => object, look: (id: string) => Promise<void>) {
  const killed = new Set<string>();
  for (let point = 1; ; point += 1) {
    const caption = `${what}, ${point}`;
    const order = { ...account, ...orderOf(caption), file: join(publishers.folder, `${what} ${point}.json`) };
    const first = await publishers.run(order, point);
    const { outcome } = first.outcome ? first : await publishers.run(order);
    expect({ at: first.killedAt, left: outcome?.left }).toEqual({ at: first.killedAt, left: undefined });
    const { data } = await observer().user.media.get({ fields: ['id', 'caption'], limit: 100 });
    const ids = data.filter((media) => media.caption === caption).map(({ id }) => id);
    expect({ at: first.killedAt, ids }).toEqual({ at: first.killedAt, ids: [outcome?.right?.['id']] });
    await look(ids[0] ?? '');
    if (first.killedAt === undefined) return [...killed].map((at) => at.replaceAll(/\d{5,}|v\d+\.\d+/g, '#'));
    killed.add(first.killedAt);
  }
}

test('a reel from a file with a first comment: one post and one comment, wherever it was killed', async () => {
  const firstComment = 'The recipe is in our bio';
  const points = await killEverywhere(
    'a reel',
    (caption) => ({ content: { caption }, bytes: 100_000, firstComment }),
    async (id) => {
      const { data } = await observer()
        .media(id)
        .comments.get({ fields: ['text'] });
      expect(data.map(({ text }) => text)).toEqual([firstComment]);
    },
  );
  // `POST /#` is the upload, which goes to the container.
  expect(points).toEqual(expect.arrayContaining(['after POST /#', 'after POST /#/comments']));
}, 600_000);

test('an image by a host: one post, and nothing is left on the host, wherever it was killed', async () => {
  // A new day: the quota counts the posts of 24 hours.
  emulator.clock.advance(25 * 3_600_000);
  const hostAt = join(publishers.folder, 'host');
  mkdirSync(hostAt);
  const points = await killEverywhere(
    'an image',
    (caption) => ({ content: { caption }, hostAt }),
    async () => expect(readdirSync(hostAt)).toEqual([]),
  );
  expect(points).toEqual(expect.arrayContaining(['after the host took it', 'after the host removed it']));
}, 600_000);
