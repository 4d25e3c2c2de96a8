import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Publishers } from '@edgewalk/testing/publishers';
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

const url = 'https://example.com/loaf.jpg';

/** What is publicly there, under these words. */
const seen = {
  posts: async (words: string) => {
    const { data } = await own()
      .page(account.page)
      .publishedPosts.get({ fields: ['id', 'message'], limit: 100 });
    return data.filter(({ message }) => message === words).map(({ id }) => id);
  },
  reels: async (words: string) => {
    const { data } = await own()
      .page(account.page)
      .videoReels.get({ fields: ['id', 'description'], limit: 100 });
    return data.filter(({ description }) => description === words).map(({ id }) => id);
  },
  scheduled: async (words: string) => {
    const { data } = await own()
      .page(account.page)
      .scheduledPosts.get({ fields: ['id', 'message'], limit: 100 });
    return data.filter(({ message }) => message === words).map(({ id }) => id);
  },
  videos: async (words: string) => {
    const { data } = await own()
      .page(account.page)
      .videos.get({ fields: ['id', 'description'], type: 'uploaded', limit: 100 });
    return data.filter(({ description }) => description === words).map(({ id }) => id);
  },
  broadcasts: async (words: string) => {
    const { data } = await own()
      .page(account.page)
      .liveVideos.get({ fields: ['id', 'title', 'status'], limit: 100 });
    return data.filter(({ title, status }) => title === words && status === 'LIVE').map(({ id }) => id);
  },
  stories: async () => {
    const { data } = await own()
      .page(account.page)
      .stories.get({ fields: ['post_id'], limit: 100 });
    return data.map(({ post_id: id }) => id);
  },
};

test.each([
  [
    'a post with two photos',
    (words: string) => ({ content: { message: words, photos: [{ url }, { url }] } }),
    seen.posts,
  ],
  ['a text', (words: string) => ({ content: { message: words } }), seen.posts],
  [
    'a post with a photo that waits for its time',
    (words: string) => ({
      content: {
        message: words,
        photos: [{ url }],
        scheduled_publish_time: Math.floor(emulator.clock.now() / 1000) + 86_400,
      },
    }),
    seen.scheduled,
  ],
  [
    'a video in chunks',
    // Two chunks of the emulator's.
    (words: string) => ({ content: { video: {}, description: words }, bytes: 1_200_000 }),
    seen.videos,
  ],
  ['a broadcast', (words: string) => ({ content: { live: { title: words } } }), seen.broadcasts],
  ['a reel', (words: string) => ({ content: { reel: {}, description: words }, bytes: 100_000 }), seen.reels],
])(
  '%s: a process that is killed at any step goes on in another one: one post, each time',
  async (what, orderOf, find) => {
    const killed: string[] = [];
    for (let point = 1; ; point += 1) {
      const words = `From oven to table: ${what}, ${point}`;
      const order = { ...account, ...orderOf(words), file: join(publishers.folder, `${what} ${point}.json`) };
      const first = await publishers.run(order, point);
      // It was through before it came so far: there are no more points to kill it at.
      if (first.killedAt === undefined) break;
      killed.push(first.killedAt);
      const { outcome } = await publishers.run(order);
      expect({ at: first.killedAt, outcome }).toMatchObject({ outcome: { _tag: 'Right' } });
      expect({ at: first.killedAt, ids: await find(words) }).toEqual({
        at: first.killedAt,
        ids: [outcome?.right?.['id']],
      });
    }
    expect(killed.length).toBeGreaterThanOrEqual(3);
  },
  600_000,
);

test.each([
  ['a photo', { content: { photo_story: { url } } }],
  ['a video', { content: { video_story: {} }, bytes: 100_000 }],
])(
  'a story of %s: a process that is killed at any step goes on in another one: one story, each time',
  async (_, story) => {
    let known = (await seen.stories()).length;
    for (let point = 1; ; point += 1) {
      const order = { ...account, ...story, file: join(publishers.folder, `story of ${_} ${point}.json`) };
      const first = await publishers.run(order, point);
      const outcome = first.outcome ?? (await publishers.run(order)).outcome;
      expect({ at: first.killedAt, outcome }).toMatchObject({ outcome: { _tag: 'Right' } });
      known += 1;
      const stories = await seen.stories();
      expect({ at: first.killedAt, stories: stories.length }).toEqual({ at: first.killedAt, stories: known });
      expect(stories).toContain(outcome?.right?.['id']);
      if (first.killedAt === undefined) return;
    }
  },
  120_000,
);
