import { GraphClient, type HttpRequest, InvalidArgumentError } from '@edgewalk/core';
import { expect, test } from '@jest/globals';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { AlbumPhotos } from '../../src/album/photos.js';
import type { NewPhoto } from '../../src/page/new-photo.js';
import { PagePhotos } from '../../src/page/photos.js';

const requests: HttpRequest[] = [];
const transport = (request: HttpRequest) => {
  requests.push(request);
  return TE.right({ status: 200, headers: {}, body: '{"id":"7","post_id":"1_2"}' });
};
const client = new GraphClient({ login: 'facebook', accessToken: 'EAAx', transport });
const photos = new PagePhotos(client, '1');

/** Everything here may be wrong on purpose, so the compiler is not asked. */
function complaint(input: unknown, on: PagePhotos | AlbumPhotos = photos): string {
  try {
    void on.create(input as NewPhoto);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
  return 'accepted';
}

const url = 'https://example.com/a.jpg';
const source = new Uint8Array([0xff, 0xd8]);

test.each([
  ['an address', { url, caption: 'x', alt_text_custom: 'A loaf', place: '1' }],
  ['a file', { source, message: 'x', tags: [{ tag_uid: '5', x: 10, y: 90 }] }],
  ['one that is there', { vault_image_id: '7' }],
  ['one for a post to come', { url, published: false, temporary: true }],
  ['one for later', { url, published: false, scheduled_publish_time: new Date() }],
])('%s is taken', (_, input) => {
  expect(complaint(input)).toBe('accepted');
});

test.each([
  ['no photo', { caption: 'x' }, 'give a photo: url, source with a file, or vault_image_id'],
  ['two photos', { url, source }, 'source: give either url or source'],
  ['a path', { source: 'a.jpg' }, 'source: write a Uint8Array, a Blob'],
  ['two captions', { url, caption: 'x', message: 'x' }, 'message: leave it out'],
  ['a temporary photo, published', { url, temporary: true }, 'published: write published: false'],
  ['a time, published', { url, scheduled_publish_time: 1 }, 'published: write published: false'],
  [
    'a time in words',
    { url, published: false, scheduled_publish_time: 'tomorrow' },
    'scheduled_publish_time: write a Date, or unix seconds',
  ],
])('%s is refused', (_, input, words) => {
  expect(complaint(input)).toContain(words);
});

test('a photo of an album cannot be scheduled', () => {
  const album = new AlbumPhotos(client, '3');
  expect(complaint({ url, caption: 'x' }, album)).toBe('accepted');
  expect(complaint({ url, published: false, scheduled_publish_time: 1 }, album)).toContain(
    'there is no parameter "scheduled_publish_time"',
  );
});

test('the answer tells the photo and its post', async () => {
  expect(await photos.create({ url })).toEqual({ id: '7', post_id: '1_2' });
  expect(new URL(requests.at(-1)?.url ?? '').pathname).toMatch(/\/1\/photos$/);
});
