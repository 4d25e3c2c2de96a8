import { expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import type { NewPagePost } from '../../src/index.js';
import { atTheEmulator, file, studio, url } from './support.js';

atTheEmulator();

const day = 86_400;
const now = Date.UTC(2026, 10, 21, 12) / 1000;

test.each([
  [undefined, 'give what to publish'],
  [{}, 'give a message'],
  [{ message: ' ' }, 'write some text'],
  [{ message: 'x', published: false }, 'published: leave it out: write scheduled_publish_time or draft: true'],
  [{ message: 'x', attached_media: [] }, 'photos: [{ url }]'],
  [{ message: 'x', link: 'https://example.com', photos: [{ url }] }, 'either a link or attached_media'],
  [{ photos: [] }, 'photos: give a list of one photo or several'],
  [{ photos: url }, 'photos: give a list of one photo or several'],
  [{ photos: [{}] }, 'photos[0]: give a photo: url, source with a file'],
  [{ photos: [{ url }, 17] }, 'photos[1]: give { url }'],
  [{ photos: ['17/x'] }, 'photos[0]: write the id of a photo'],
  [{ photos: [{ url, published: true }] }, "photos[0].published: leave it out, it is the post's"],
  [{ photos: [{ url }], reel: { file } }, 'reel: publish it in a call of its own'],
  [{ message: 'x', scheduled_publish_time: now - day }, 'scheduled_publish_time: it is past'],
  [{ message: 'x', scheduled_publish_time: now + 76 * day }, 'at most 75 days ahead'],
  [{ message: 'x', scheduled_publish_time: now + day, draft: true }, 'draft: a draft has no time'],
  [{ message: 'x', draft: 'yes' }, 'draft: write true or false'],
  [{ reel: { file }, scheduled_publish_time: now + 30 * day }, 'at most 29 days ahead'],
  [{ reel: 'oven.mp4' }, 'reel: give { file } or { file_url }'],
  [{ reel: {} }, 'reel: give either { file } or { file_url }'],
  [{ reel: { file, offset: 5 } }, 'leave out offset'],
  [{ reel: { file }, video_state: 'DRAFT' }, 'video_state: leave it out'],
  [{ reel: { file }, message: 'x' }, 'message'],
  [{ photo_story: { url }, caption: 'x' }, 'caption: leave it out, a story is a photo and nothing else'],
  [{ video_story: { file }, description: 'x' }, 'description: leave it out, a story is a video and nothing else'],
])('%j is refused at once', (content, complaint) => {
  const { publish, emulator } = studio();
  const before = emulator.requests.length;
  expect(() => publish(content as NewPagePost)).toThrow(InvalidArgumentError);
  expect(() => publish(content as NewPagePost)).toThrow(complaint);
  expect(emulator.requests).toHaveLength(before);
});

test('types: each content has its own members', () => {
  const { publish } = studio();
  const posts: NewPagePost[] = [
    { message: 'x' },
    { message: 'x', 'raw:brand_new': 1 },
    { photos: ['17', { source: file }], scheduled_publish_time: new Date(now * 1000 + day * 1000) },
    { reel: { file_url: url }, description: 'x', draft: true },
    { video_story: { file } },
    // @ts-expect-error: it is written by publish
    { message: 'x', published: false },
    // @ts-expect-error: a story has no text
    { photo_story: { url }, message: 'x' },
    // @ts-expect-error: either a file or an address
    { reel: {} },
  ];
  expect(() => posts.map((post) => publish(post))).toThrow(InvalidArgumentError);
});
