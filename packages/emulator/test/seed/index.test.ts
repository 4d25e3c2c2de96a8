import { describe, expect, test } from '@jest/globals';
import { hashtagsIn } from '../../src/objects/captions.js';
import { seedWorld } from '../../src/seed/index.js';
import { days, hours, manualClock } from '../../src/world/clock.js';
import { Store, type StoredObject } from '../../src/world/store.js';
import { present } from '../present.js';

const today = Date.UTC(2026, 10, 21, 12);

function world(seed = 1) {
  const store = new Store(manualClock(today));
  return { store, ...seedWorld(store, seed) };
}

function dump({ store, account }: ReturnType<typeof world>): string {
  const media = store.list(account, 'media');
  return JSON.stringify([account, media, media.slice(0, 40).map((one) => store.list(one, 'comments'))].map(plain));
}

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each) => (each instanceof Map ? [...each] : each)));

const field = (object: StoredObject, name: string) => object.fields[name];

describe('the seed', () => {
  const seeded = world();
  const { store, account } = seeded;
  const media = store.list(account, 'media');

  test('seeds the same world for the same number, and another for another', () => {
    expect(dump(world())).toBe(dump(world()));
    expect(dump(world(2))).not.toBe(dump(world()));
  });

  test('seeds the same comments in whatever order they are looked at', () => {
    const texts = (other: ReturnType<typeof world>, order: readonly number[]) => {
      const all = other.store.list(other.account, 'media');
      const found = order.map((at) => [at, other.store.list(present(all[at]), 'comments').map(plain)] as const);
      return JSON.stringify(found.toSorted(([a], [b]) => a - b));
    };
    expect(texts(world(), [0, 1, 2, 3])).toBe(texts(world(), [3, 1, 0, 2]));
  });

  test('gives no id twice, whatever the seed', () => {
    for (const seed of [3, 4, 5, 6]) {
      const other = world(seed);
      expect(other.store.get('nothing')).toBeUndefined();
      const listed = other.store.list(other.account, 'media').flatMap((one) => other.store.list(one, 'comments'));
      expect(new Set(listed).size).toBe(listed.length);
    }
  });

  test('links a Page to an account whose id no double can hold', () => {
    expect(seeded.pages[0]?.fields['instagram_business_account']).toEqual({ id: account.id });
    expect(account.id).toMatch(/^17841\d{11}[13579]$/);
    expect(String(Number(account.id))).not.toBe(account.id);
    expect(store.list(seeded.person, 'accounts')).toEqual(seeded.pages);
  });

  test('seeds media of every kind over two years, newest first', () => {
    expect(media.length).toBeGreaterThanOrEqual(240);
    expect(field(account, 'media_count')).toBe(media.length);
    const kinds = new Set(
      media.map((one) => `${String(one.fields['media_type'])} ${String(one.fields['media_product_type'])}`),
    );
    expect([...kinds].toSorted()).toEqual(['CAROUSEL_ALBUM FEED', 'IMAGE FEED', 'VIDEO REELS']);
    const times = media.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(today - present(times.at(-1))).toBeGreaterThan(days(700));
    expect(today - present(times.at(-1))).toBeLessThan(days(731));
    expect(media.some((one) => one.fields['caption'] === undefined)).toBe(true);
    expect(media.some((one) => one.fields['hides_likes'] === true)).toBe(true);
  });

  test('gives albums 2 to 10 items, some of them videos, without captions and likes', () => {
    const albums = media.filter((one) => one.fields['media_type'] === 'CAROUSEL_ALBUM');
    const items = albums.map((album) => store.list(album, 'children'));
    expect(items.every(({ length }) => length >= 2 && length <= 10)).toBe(true);
    expect(items.flat().some((item) => item.fields['media_type'] === 'VIDEO')).toBe(true);
    expect(items.flat().every(({ fields }) => !('caption' in fields) && !('like_count' in fields))).toBe(true);
  });

  test('counts comments and replies as the edges list them', () => {
    for (const one of media) {
      const comments = store.list(one, 'comments');
      const replies = comments.flatMap((comment) => store.list(comment, 'replies'));
      expect(one.fields['comments_count']).toBe(comments.length + replies.length);
      expect(replies.every((reply) => reply.fields['parent_id'] !== undefined)).toBe(true);
    }
    const lengths = media.map((one) => store.list(one, 'comments').length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
    expect(lengths.filter((length) => length > 50).length).toBeGreaterThan(5);
    expect(lengths).toContain(0);
  });

  test('seeds comments newest first, after their media and before now, some of them hidden', () => {
    const comments = media.flatMap((one) => store.list(one, 'comments').map((comment) => [one, comment] as const));
    for (const [one, comment] of comments) {
      expect(comment.createdAt).toBeGreaterThanOrEqual(one.createdAt);
      expect(comment.createdAt).toBeLessThanOrEqual(today);
    }
    const times = store.list(present(media[0]), 'comments').map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(comments.some(([, comment]) => comment.fields['hidden'] === true)).toBe(true);
  });

  test('seeds stories of the last day and one broadcast', () => {
    const stories = store.list(account, 'stories');
    expect(stories.length).toBeGreaterThan(3);
    expect(stories.every(({ createdAt }) => createdAt > today - hours(24))).toBe(true);
    expect(store.list(account, 'live_media')).toHaveLength(1);
  });

  test('seeds other accounts, tags, mentions, products and conversations', () => {
    const found = present(store.byUsername('bluebottle'));
    expect(store.list(found, 'media').length).toBeGreaterThan(60);
    expect(field(found, 'media_count')).toBe(store.list(found, 'media').length);
    expect(store.list(account, 'tags').length).toBeGreaterThan(25);
    expect(seeded.mentions.media[0]?.fields['caption']).toContain('@tidal.bakery');
    expect(seeded.mentions.comments[0]?.fields['text']).toContain('@tidal.bakery');
    const [product] = store.all('Product');
    expect(Number.isSafeInteger(product?.fields['product_id'])).toBe(true);
    const [conversation] = store.list(account, 'conversations');
    expect(field(present(conversation), 'message_count')).toBe(store.list(present(conversation), 'messages').length);
  });

  test('puts every public media on the hashtags of its caption, under ids that never change', () => {
    const other = world(99)
      .store.all('Hashtag')
      .map(({ id, fields }) => [id, fields['name']]);
    expect(store.all('Hashtag').map(({ id, fields }) => [id, fields['name']])).toEqual(other);
    for (const hashtag of store.all('Hashtag')) {
      const tagged = store.list(hashtag, 'media');
      expect(tagged.length).toBeGreaterThan(0);
      for (const one of tagged) expect(hashtagsIn(one.fields['caption'])).toContain(hashtag.fields['name']);
    }
  });
});
