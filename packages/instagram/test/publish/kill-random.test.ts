import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Publishers, randomOf, seed } from '@edgewalk/testing/publishers';
import { Instagram } from '../../src/instagram.js';
import { carousel } from './support.js';

let emulator: Emulator;
let publishers: Publishers;
let account: object;
let hostAt: string;

beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock() });
  publishers = new Publishers(emulator, new URL('fixtures/publisher.ts', import.meta.url));
  hostAt = join(publishers.folder, 'host');
  mkdirSync(hostAt);
  const accessToken = emulator.tokens.facebook;
  const { id: userId } = await observer().user.get({ fields: ['id'] });
  account = { url: emulator.url, accessToken, userId };
});

afterAll(async () => {
  publishers.close();
  await emulator.close();
});

const observer = () => new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
const all = async (edge: 'media' | 'stories') => {
  const { data } = await observer().user[edge].get({ fields: ['id'], limit: 100 });
  return data.map(({ id }) => id);
};

const image_url = 'https://example.com/loaf.jpg';
/** EDGEWALK_ROUNDS kills more often. */
const rounds = Number(process.env['EDGEWALK_ROUNDS'] ?? 1);

test.each([
  ['an image', () => ({ content: { image_url, caption: 'Rye' } }), 'media'],
  ['a carousel', () => ({ content: carousel }), 'media'],
  ['a carousel from files', () => ({ content: { caption: 'Both' }, bytes: 50_000, hostAt }), 'media'],
  ['a reel', () => ({ content: { caption: 'Oven' }, bytes: 100_000 }), 'media'],
  ['a story of an image', () => ({ content: { media_type: 'STORIES', image_url } }), 'stories'],
  [
    'a story of a video',
    () => ({ content: { media_type: 'STORIES', video_url: 'https://example.com/queue.mp4' } }),
    'stories',
  ],
] as const)(
  `%s is there once, wherever processes are killed (seed ${seed})`,
  async (what, orderOf, edge) => {
    const random = randomOf(seed + what.length);
    for (let round = 1; round <= rounds; round += 1) {
      const before = await all(edge);
      const order = { ...account, ...orderOf(), file: join(publishers.folder, `${what} ${round}.json`) };
      const { killed, outcome } = await publishers.runUnderFire(order, random);
      const added = (await all(edge)).filter((id) => !before.includes(id));
      expect({ seed, killed, left: outcome?.left, added }).toMatchObject({
        left: undefined,
        added: [expect.any(String)],
      });
      // Of several stories without a text nobody can tell which one it is.
      expect([undefined, added[0]]).toContain(outcome?.right?.['id']);
      expect(readdirSync(hostAt)).toEqual([]);
    }
  },
  300_000,
);
