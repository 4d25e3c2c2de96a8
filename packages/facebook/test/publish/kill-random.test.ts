import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Publishers, randomOf, seed } from '@edgewalk/testing/publishers';
import { Facebook } from '../../src/facebook.js';

let emulator: Emulator;
let publishers: Publishers;
let account: { readonly url: string; readonly accessToken: string; readonly page: string };

beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock() });
  publishers = new Publishers(emulator, new URL('fixtures/publisher.ts', import.meta.url));
  const { id: page } = await own()
    .page('me')
    .get({ fields: ['id'] });
  account = { url: emulator.url, accessToken: emulator.tokens.page, page };
});

afterAll(async () => {
  publishers.close();
  await emulator.close();
});

const own = () => new Facebook({ accessToken: emulator.tokens.page, baseUrl: emulator.url });
const ofPage = () => own().page(account.page);

/** What is publicly there, by the words of its text; of stories all, since they have none. */
const seen = {
  posts: async (words: string) => {
    const { data } = await ofPage().publishedPosts.get({ fields: ['id', 'message'], limit: 100 });
    return data.filter(({ message }) => message === words).map(({ id }) => id);
  },
  reels: async (words: string) => {
    const { data } = await ofPage().videoReels.get({ fields: ['id', 'description'], limit: 100 });
    return data.filter(({ description }) => description === words).map(({ id }) => id);
  },
  videos: async (words: string) => {
    const query = { fields: ['id', 'description'], type: 'uploaded', limit: 100 } as const;
    const { data } = await ofPage().videos.get(query);
    return data.filter(({ description }) => description === words).map(({ id }) => id);
  },
  stories: async () => {
    const { data } = await ofPage().stories.get({ fields: ['post_id'], limit: 100 });
    return data.flatMap(({ post_id: id }) => id ?? []);
  },
};

const url = 'https://example.com/loaf.jpg';
const two = [{ url }, { url }];
const file_url = 'https://example.com/oven.mp4';
/** EDGEWALK_ROUNDS kills more often. */
const rounds = Number(process.env['EDGEWALK_ROUNDS'] ?? 1);

test.each([
  ['a text', (words: string) => ({ content: { message: words } }), seen.posts],
  ['photos by URL', (words: string) => ({ content: { message: words, photos: two } }), seen.posts],
  ['photos from files', (words: string) => ({ content: { message: words, photos: two }, bytes: 50_000 }), seen.posts],
  ['a photo story by URL', () => ({ content: { photo_story: { url } } }), seen.stories],
  ['a photo story from a file', () => ({ content: { photo_story: {} }, bytes: 50_000 }), seen.stories],
  ['a video story', () => ({ content: { video_story: {} }, bytes: 100_000 }), seen.stories],
  ['a video', (words: string) => ({ content: { video: {}, description: words }, bytes: 1_200_000 }), seen.videos],
  ['a video by URL', (words: string) => ({ content: { video: { file_url }, description: words } }), seen.videos],
  ['a reel', (words: string) => ({ content: { reel: {}, description: words }, bytes: 100_000 }), seen.reels],
])(
  `%s is there once, wherever processes are killed (seed ${seed})`,
  async (what, orderOf, find) => {
    const random = randomOf(seed + what.length);
    for (let round = 1; round <= rounds; round += 1) {
      const words = `${what}, ${seed}, ${round}`;
      const before = await find(words);
      const order = { ...account, ...orderOf(words), file: join(publishers.folder, `${what} ${round}.json`) };
      const { killed, outcome } = await publishers.runUnderFire(order, random);
      const added = (await find(words)).filter((id) => !before.includes(id));
      expect({ seed, killed, left: outcome?.left, added }).toEqual({
        seed,
        killed,
        left: undefined,
        added: [outcome?.right?.['id']],
      });
    }
  },
  300_000,
);
