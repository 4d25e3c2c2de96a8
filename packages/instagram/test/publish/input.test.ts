import { expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import type { NewPost, PublishOptions } from '../../src/index.js';
import { atTheEmulator, carousel, image_url, studio, video_url } from './support.js';

atTheEmulator();

const untyped = (content: unknown) => content as NewPost;

test.each([
  [undefined, 'give what to publish'],
  [{}, 'give a file'],
  [{ image_url, caption: 'x'.repeat(2201) }, 'at most 2,200 characters'],
  [{ image_url, is_carousel_item: true }, 'write it into children'],
  [{ media_type: 'REELS', upload_type: 'resumable' }, "give the file: { reel: { file: './clip.mp4' } }"],
  [{ media_type: 'REEL', video_url }, "write 'REELS'"],
  [{ media_type: 'CAROUSEL', children: [{ image_url }] }, 'a carousel has 2 to 10 children, not 1'],
  [{ media_type: 'CAROUSEL' }, 'give the ids of 2 to 10 containers'],
  [{ media_type: 'CAROUSEL', children: [{ image_url }, { video_url }] }, "children[1]: media_type: write 'VIDEO'"],
  [
    { media_type: 'CAROUSEL', children: [{ image_url, caption: 'x' }, '1'] },
    'children[0]: caption: it goes on the carousel',
  ],
  [{ media_type: 'CAROUSEL', children: [{ image_url }, 17] }, 'children[1]: write the id of a container'],
  [
    { media_type: 'CAROUSEL', children: [{ image_url }, { media_type: 'VIDEO', upload_type: 'resumable' }] },
    "children[1].upload_type: leave it out, and give the file: { video: { file: './clip.mp4' } }",
  ],
  [{ creation_id: '17/x' }, 'creation_id: write the id of a container'],
  [{ creation_id: '17', caption: 'x' }, 'caption: a container that exists cannot be changed'],
])('%j is refused at once', (content, complaint) => {
  const { publish, steps } = studio();
  expect(() => publish(untyped(content))).toThrow(InvalidArgumentError);
  expect(() => publish(untyped(content))).toThrow(complaint);
  expect(steps).toEqual([]);
});

test.each([
  [{ pollEveryMs: 0 }, 'pollEveryMs'],
  [{ pollEveryMs: Number.NaN }, 'pollEveryMs'],
  [{ giveUpAfterMs: -1 }, 'giveUpAfterMs'],
  [{ giveUpAfterMs: 2 ** 31 }, 'giveUpAfterMs'],
  [{ onProgress: 'loud' }, 'onProgress: give a function'],
  [{ onCheckpoint: 'file' }, 'onCheckpoint: give a function'],
  [{ retries: 3 }, 'there is no option "retries"'],
  [null, 'give an object'],
])('options %j are refused at once', (options, complaint) => {
  const { api } = studio();
  expect(() => api.user.publish(carousel, options as unknown as PublishOptions)).toThrow(complaint);
});

test('types: children are forms without is_carousel_item, and only of carousels', () => {
  const { publish } = studio();
  const posts: NewPost[] = [
    { image_url },
    { creation_id: '17' },
    { media_type: 'CAROUSEL', children: ['17', { image_url, alt_text: 'A loaf' }] },
    // @ts-expect-error: the caption goes on the carousel
    { media_type: 'CAROUSEL', children: ['17', { image_url, caption: 'x' }] },
    // @ts-expect-error: a file that is not sent yet cannot be published
    { media_type: 'REELS', upload_type: 'resumable' },
  ];
  expect(() => posts.map((post) => publish(post))).toThrow(InvalidArgumentError);
});
