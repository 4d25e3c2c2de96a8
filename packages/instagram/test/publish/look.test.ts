import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import { findingsIn, mediaLimits, type NewPost, type PublishEvent } from '../../src/index.js';
import { Instagram } from '../../src/instagram.js';
import { looksOf } from '../../src/publish/looks.js';
import { atTheEmulator, image_url, studio, video_url } from './support.js';

atTheEmulator();

const accessToken = 'EAA';
const png = 'https://example.com/loaf.png';
const thrownBy = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

test.each<[NewPost, string, string]>([
  [{ image_url: png }, 'image_url', 'its format is png, and an image on Instagram has jpeg'],
  [{ image_url: video_url }, 'image_url', 'it is a video, and an image on Instagram is an image'],
  [{ media_type: 'REELS', video_url: image_url }, 'video_url', 'it is an image, and a reel on Instagram is a video'],
  [{ media_type: 'REELS', video_url: 'https://example.com/a.webm' }, 'video_url', 'format is webm'],
  [{ media_type: 'REELS', video_url, cover_url: png }, 'cover_url', 'the cover of a reel has jpeg'],
  [{ media_type: 'STORIES', image_url: png }, 'image_url', 'an image story on Instagram has jpeg'],
  [
    { media_type: 'CAROUSEL', children: [{ image_url }, { image_url: png }] },
    'children[1].image_url',
    'an image in a carousel has jpeg',
  ],
])('%j is refused at once by the end of its address', (content, at, message) => {
  const { publish, steps } = studio();
  const error = thrownBy(() => publish(content));
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(findingsIn(error)).toMatchObject([{ at, severity: 'refusal' }]);
  expect((error as Error).message).toContain(`${at}: `);
  expect((error as Error).message).toContain(message);
  expect(steps).toEqual([]);
});

test('with warn the same is an event, and it is Meta that refuses', async () => {
  const { publish, events, steps } = studio();
  await expect(publish({ image_url: png }, { check: 'warn' })).rejects.toMatchObject({ subcode: 2207005 });
  expect(events[0]).toMatchObject({
    type: 'warning',
    finding: { rule: 'format', limit: ['jpeg'], found: 'png', surface: 'an image on Instagram', at: 'image_url' },
  });
  expect(steps).toContain('create');
});

test('without a check nothing is said of it', async () => {
  const { publish, events } = studio();
  await expect(publish({ image_url: png }, { check: false })).rejects.toMatchObject({ subcode: 2207005 });
  expect(events.map(({ type }: PublishEvent) => type)).not.toContain('warning');
});

test('check is one of three', () => {
  const { publish } = studio();
  expect(() => publish({ image_url }, { check: true as never })).toThrow("check: write 'refuse', 'warn' or false");
});

test.each([
  'http://127.0.0.1/loaf.jpg',
  'http://2130706433/loaf.jpg',
  'http://nas.local/loaf.jpg',
  'http://loaf/a.jpg',
])('%s is refused where Meta fetches it, and taken where the server is on our own net', (local) => {
  const atMeta = new Instagram({ accessToken }).user;
  const error = thrownBy(() => atMeta.publish({ image_url: local }));
  expect(findingsIn(error)).toMatchObject([{ rule: 'address', limit: 'public', at: 'image_url' }]);
  expect((error as Error).message).toContain('cannot reach');
  for (const baseUrl of ['http://127.0.0.1:9', 'http://localhost:9', 'http://emulator:9'])
    expect(() => new Instagram({ accessToken, baseUrl }).user.publish({ image_url: local })).not.toThrow();
  // The address of the call counts before that of the client.
  expect(() => atMeta.publish({ image_url: local }, { baseUrl: 'http://127.0.0.1:9' })).not.toThrow();
});

const of = (content: object) => looksOf(content).map(({ at, allowed }) => [at, ...allowed]);

test('every surface has its limits, and a look for each of its members', () => {
  const one = { file: new Uint8Array(1) };
  expect(of({ image: one })).toEqual([['image.file', mediaLimits.image]]);
  expect(of({ reel: one, cover: one })).toEqual([
    ['reel.file', mediaLimits.reel],
    ['cover.file', mediaLimits.cover],
  ]);
  expect(of({ image_story: one })).toEqual([['image_story.file', mediaLimits.storyImage]]);
  expect(of({ video_story: one })).toEqual([['video_story.file', mediaLimits.storyVideo]]);
  expect(of({ media_type: 'CAROUSEL', children: ['1', { image: one }, { video: one }] })).toEqual([
    ['children[1].image.file', mediaLimits.carouselImage],
    ['children[2].video.file', mediaLimits.carouselVideo],
  ]);
});

test('a file that Meta would refuse is refused before anything is sent', async () => {
  const here = new URL('../../../publishing/test/media/', import.meta.url);
  const api = new Instagram({ accessToken, userId: '1', baseUrl: 'http://127.0.0.1:9' });
  const outcome = await api.user.publish({ reel: { file: fileURLToPath(new URL('square.jpg', here)) } }).either();
  expect(outcome).toMatchObject({ _tag: 'Left' });
  expect(findingsIn((outcome as { left: unknown }).left)).toMatchObject([{ at: 'reel.file', rule: 'media' }]);
});

test.each([
  ['text', 'it is plain text, and a reel on Instagram is a video'],
  ['html', 'it is a page of HTML, and a reel on Instagram is a video'],
])('%s that is called a video is refused, or an event, or nothing, as the option says', async (kind, message) => {
  const words = kind === 'html' ? '<!doctype html><p>Not found' : 'a list of loaves\n'.repeat(100);
  const file = new File([words], 'reel.mp4', { type: 'video/mp4' });
  const refused = studio();
  const outcome = await refused.publish({ reel: { file } }).either();
  expect(findingsIn((outcome as { left?: unknown }).left)).toMatchObject([{ at: 'reel.file', rule: 'media', message }]);
  expect(refused.steps).not.toContain('create');
  const warned = studio();
  // Whatever comes of it is Meta's to say.
  await warned.publish({ reel: { file } }, { check: 'warn' }).either();
  expect(warned.events[0]).toMatchObject({ type: 'warning', finding: { rule: 'media', found: kind } });
  const unchecked = studio();
  await unchecked.publish({ reel: { file } }, { check: false }).either();
  expect(unchecked.events.map(({ type }: PublishEvent) => type)).not.toContain('warning');
});
