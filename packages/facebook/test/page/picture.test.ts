import { expect, test } from '@jest/globals';
import { isRight } from 'fp-ts/lib/Either.js';
import { NewPicture } from '../../src/page/picture.js';

test.each([
  [{ picture: 'https://example.org/1.jpg', suppress_stories: true }],
  [{ photo: '12' }],
  [{ source: new Uint8Array([1]), x: 10, y: 10 }],
])('a picture is an address, a photo or a file: %p', (picture) => {
  expect(isRight(NewPicture.decode(picture))).toBe(true);
});

test.each([[{}], [{ photo: '12', picture: 'https://example.org/1.jpg' }], [{ photo: 12 }]])(
  'one of them, and as it should be: %p',
  (picture) => {
    expect(isRight(NewPicture.decode(picture))).toBe(false);
  },
);
