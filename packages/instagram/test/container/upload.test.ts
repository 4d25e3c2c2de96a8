import { videoBytes } from '@edgewalk/testing/media';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fetchTransport, InvalidArgumentError, undiciTransport } from '@edgewalk/core';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';

const clock = manualClock(Date.UTC(2026, 10, 21, 12));
const video = videoBytes(200_000);
let emulator: Emulator;
let api: Instagram;
let folder: string;
beforeAll(async () => {
  emulator = await startEmulator({ clock });
  api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  folder = await mkdtemp(join(tmpdir(), 'upload-'));
});
afterAll(async () => {
  await emulator.close();
  await rm(folder, { recursive: true });
});

const reel = () => api.user.media.create({ media_type: 'REELS', upload_type: 'resumable' });
async function state(id: string) {
  clock.advance(60_000);
  return (await api.container(id).get({ fields: ['status_code'] })).status_code;
}

test.each([
  ['undici', undiciTransport()],
  ['fetch', fetchTransport()],
])('sends a file over %s, and the reel can be published', async (_, transport) => {
  const sender = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url, transport });
  await writeFile(join(folder, 'reel.mp4'), video);
  const { id } = await reel();
  expect(await state(id)).toBe('IN_PROGRESS');
  const answer = await sender.container(id).upload.create({ file: await openAsBlob(join(folder, 'reel.mp4')) });
  expect(answer.success).toBe(true);
  expect(await state(id)).toBe('FINISHED');
  expect(await api.user.mediaPublish.create({ creation_id: id })).toHaveProperty('id');
  await transport.close?.();
});

test('takes up where a part was received', async () => {
  const { id } = await reel();
  // A connection that broke: three quarters arrived.
  await fetch(`${emulator.url}/ig-api-upload/v27.0/${id}`, {
    method: 'POST',
    headers: {
      authorization: `OAuth ${emulator.tokens.facebook}`,
      offset: '0',
      file_size: `${video.length}`,
    },
    body: video.subarray(0, 150_000),
  });
  expect(await state(id)).toBe('IN_PROGRESS');
  await api.container(id).upload.create({ file: video, offset: 150_000 });
  expect(await state(id)).toBe('FINISHED');
});

test('lets Meta fetch the file', async () => {
  const { id } = await reel();
  await api.container(id).upload.create({ file_url: 'https://example.com/reel.mp4' });
  expect(await state(id)).toBe('FINISHED');
});

test('finds out by itself what was received, and sends a file by its path', async () => {
  await writeFile(join(folder, 'half.mp4'), video);
  const { id, uri } = await reel();
  await fetch(`${emulator.url}/ig-api-upload/v27.0/${id}`, {
    method: 'POST',
    headers: { authorization: `OAuth ${emulator.tokens.facebook}`, offset: '0', file_size: `${video.length}` },
    body: video.subarray(0, 150_000),
  });
  const phases: string[] = [];
  await api
    .container(id)
    .upload.create(
      { file: join(folder, 'half.mp4'), uri: uri ?? '' },
      { onProgress: ({ phase }) => void phases.push(phase) },
    );
  expect(new Set(phases)).toEqual(new Set(['sending', 'waiting', 'done']));
  expect(await state(id)).toBe('FINISHED');
});

test('refuses what is no file, and a place in a batch', () => {
  const { upload } = api.container('1');
  // @ts-expect-error: a number is no file
  expect(() => upload.create({ file: 5 })).toThrow('write a path, a Uint8Array, a Blob');
  expect(() => api.batch([upload.create({ file: video })])).toThrow(InvalidArgumentError);
});
