import { expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findingsIn, type NewPagePost, type PublishOptions } from '../../src/index.js';
import { atTheEmulator, studio, url, written } from './support.js';

atTheEmulator();

const media = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../publishing/test/media/${name}`, import.meta.url)));
const large = new Uint8Array(10 * 1024 * 1024 + 1);
large.set(media('square.jpg'));
const day = 86_400_000;

test.each<[string, NewPagePost, string, string]>([
  ['a reel of 2 seconds', { reel: { file: media('seconds-2.mp4') } }, 'reel.file', 'its length is 2 s'],
  ['a reel of 16 minutes', { reel: { file: media('minutes-16.mp4') } }, 'reel.file', 'its length is 16 minutes'],
  ['a small reel', { reel: { file: media('small.mp4') } }, 'reel.file', 'is 180 px'],
  ['an image as a reel', { reel: { file: media('square.jpg') } }, 'reel.file', 'it is an image'],
  ['a story of 70 seconds', { video_story: { file: media('seconds-70.mp4') } }, 'video_story.file', 'at most 60 s'],
  ['a photo beyond 10 MB', { photos: [{ url }, { source: large }] }, 'photos[1].source', 'at most 10 MB'],
  [
    'a text that is called a video',
    { video: { file: new File(['all the same to us'], 'oven.mp4', { type: 'video/mp4' }) } },
    'video.file',
    'it is plain text, and a video of a Page is a video',
  ],
  [
    'a page of HTML that is called a photo',
    { photos: [{ source: new File(['<html>'], 'loaf.jpg') }] },
    'photos[0].source',
    'it is a page of HTML, and a photo of a Page is an image',
  ],
  ['a video as a photo', { photo_story: { source: media('upright.mp4') } }, 'photo_story.source', 'it is a video'],
])('%s is refused before anything is created', async (_, content, at, message) => {
  const { publish, events } = studio();
  const error = await publish(content).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ _tag: 'InvalidParameterError', retry: 'never' });
  expect((error as Error).message).toContain(`not sent: ${at}: `);
  expect((error as Error).message).toContain(message);
  expect(findingsIn(error)).toMatchObject([{ at, severity: 'refusal' }]);
  expect(written()).toEqual([]);
  expect(events.filter(({ type }) => type !== 'warning')).toEqual([]);
});

test.each<[string, NewPagePost, string]>([
  ['a reel with a rate of 1 fps', { reel: { file: media('seconds-70.mp4') } }, 'frameRate'],
  ['a reel in WebM', { reel: { file: media('vp9.webm') } }, 'format'],
  ['a photo in WebP', { photos: [{ source: media('square.webp') }] }, 'format'],
  ['a post 40 days ahead', { message: 'x', scheduled_publish_time: new Date(Date.UTC(2026, 11, 31)) }, 'secondsAhead'],
])('%s is published with a warning', async (_, content, rule) => {
  const { publish, events } = studio();
  await publish(content);
  expect(events.filter(({ type }) => type === 'warning')).toMatchObject([{ finding: { rule, severity: 'warning' } }]);
});

test.each<[PublishOptions, number]>([
  [{ check: 'warn' }, 1],
  [{ check: false }, 0],
])('with %j what would be refused is sent', async (options, warnings) => {
  const { publish, events } = studio();
  await publish({ reel: { file: media('seconds-2.mp4') } }, options);
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(warnings);
  expect(written()).toContain('POST video_reels');
});

test('a video of a format that we do not know is sent with a warning, and it is Meta that refuses', async () => {
  const { publish, events } = studio();
  const outcome = await publish({ video: { file: new Uint8Array(3000) } }).either();
  expect(events[0]).toMatchObject({ type: 'warning', finding: { rule: 'format', found: 'unknown' } });
  expect(outcome).toMatchObject({ left: { _tag: 'PublishingError', subcode: 1_363_024 } });
});

test('a good reel has no findings', async () => {
  const { publish, events } = studio();
  await publish({ reel: { file: media('upright.mp4') } });
  expect(events.map(({ type }) => type)).not.toContain('warning');
});

test('a file that hangs is left when the caller aborts', async () => {
  const { publish } = studio();
  const stop = new AbortController();
  const hanging = new Blob([media('upright.mp4')]);
  hanging.slice = () => {
    setImmediate(() => stop.abort());
    return { stream: () => new ReadableStream() } as unknown as Blob;
  };
  const outcome = publish({ reel: { file: hanging } }, { signal: stop.signal });
  await expect(outcome).rejects.toMatchObject({ _tag: 'AbortError' });
  expect(written()).toEqual([]);
});

test('a time beyond what Meta takes at all is refused at once', () => {
  const { publish } = studio();
  const at = new Date(Date.UTC(2026, 10, 21, 12) + 30 * day);
  expect(() => publish({ reel: { file_url: 'https://example.com/a.mp4' }, scheduled_publish_time: at })).toThrow(
    InvalidArgumentError,
  );
});
