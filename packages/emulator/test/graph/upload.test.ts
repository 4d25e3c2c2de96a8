import { createHash } from 'node:crypto';
import { videoBytes } from '@edgewalk/testing/media';
import { beforeEach, expect, test } from '@jest/globals';
import { facebook } from '../effects/facebook/support.js';
import { form, today } from '../support.js';

const { here, send, get, post, accountId, pageId } = facebook();
beforeEach(() => {
  here.emulator.reset();
  here.emulator.clock.set(today);
});

const file = videoBytes(5000);
const sha256 = createHash('sha256').update(file).digest('hex');

const container = async () => {
  const params = { media_type: 'REELS', upload_type: 'resumable' };
  const { body } = await send(`/${await accountId()}/media`, form(params));
  return { id: body['id'] as string, uri: body['uri'] as string };
};
const put = (uri: string, headers: Record<string, string>, bytes?: string | Uint8Array<ArrayBuffer>) =>
  send(uri, {
    method: 'POST',
    headers: { authorization: `OAuth ${here.emulator.tokens.facebook}`, ...headers },
    ...(bytes !== undefined && { body: bytes }),
  });
const statusOf = async (id: string): Promise<unknown> => (await send(`/${id}?fields=status_code`)).body['status_code'];

const from = (offset: number, size = file.length) => ({ offset: String(offset), file_size: String(size) });

const at = (offset: number) => ({ file_offset: String(offset) });

test('a video is uploaded to the address its container gives, the rest of it after a body that ended early', async () => {
  const { id, uri } = await container();
  expect(uri.startsWith(here.emulator.url)).toBe(true);
  expect(here.emulator.uploaded(id)).toBeUndefined();
  const partial = await put(uri, from(0), file.subarray(0, 2000));
  expect(partial).toMatchObject({ status: 400, body: { debug_info: { type: 'PartialRequestError' } } });
  const { video_status: status } = await get(`/${id}?fields=video_status`);
  expect(status.uploading_phase).toMatchObject({ bytes_transferred: 2000, source_file_size: 5000 });
  // Mapillary's tools, which are Meta's own, ask the upload host in this way.
  expect((await send(uri)).body).toEqual({ offset: 2000 });
  expect((await put(uri, from(2000), file.subarray(2000))).body).toMatchObject({ success: true });
  expect(here.emulator.uploaded(id)).toEqual({ size: 5000, sha256 });
  expect(await statusOf(id)).toBe('IN_PROGRESS');
  here.emulator.clock.advance(60_000);
  expect(await statusOf(id)).toBe('FINISHED');
});

test('bytes beyond the size of a file are not taken', async () => {
  const { id, uri } = await container();
  await put(uri, from(0), file.subarray(0, 2000));
  const { body } = await put(uri, from(2000), file);
  expect(body['debug_info'].type).toBe('PartialRequestError');
  expect(here.emulator.uploaded(id)?.size).toBe(2000);
});

// Meta's guide to stories: an upload may begin again with `offset: 0`.
test('the video of a Page may begin again', async () => {
  const { video_id: id, upload_url: url } = await post(`/${await pageId()}/video_stories`, { upload_phase: 'start' });
  await put(url, from(0), file.subarray(0, 2000));
  expect((await put(url, from(0), file)).body).toEqual({ success: true });
  expect(here.emulator.uploaded(id)).toEqual({ size: 5000, sha256 });
});

test('the file of an app goes on where its session says, and gives a handle', async () => {
  const about = { file_length: '5000', file_type: 'video/mp4' };
  const { id } = await post(`/${here.emulator.app.id}/uploads`, about);
  const url = `${here.emulator.url}/v27.0/${id}`;
  expect((await put(url, at(0), file.subarray(0, 2000))).status).toBe(400);
  expect((await send(url)).body).toEqual({ id, file_offset: 2000 });
  expect((await put(url, at(0), file)).body['debug_info'].type).toBe('OffsetInvalidError');
  const { h } = (await put(url, at(2000), file.subarray(2000))).body;
  expect(h).toMatch(/^2:/);
  expect(here.emulator.uploaded(id)).toEqual({ size: 5000, sha256 });
  const video = await post(`/${await pageId()}/videos`, { fbuploader_video_file_chunk: h });
  expect(video['id']).toMatch(/^\d+$/);
  // The signature is a part of the address.
  expect((await send(url.replace(/\?.*/, ''))).body['error']).toMatchObject({ code: 100, error_subcode: 33 });
});

test('a video may be fetched from an address instead', async () => {
  const { id, uri } = await container();
  const { body } = await put(uri, { file_url: 'https://cdn.example/reel.mp4' });
  expect(body).toMatchObject({ success: true });
  here.emulator.clock.advance(60_000);
  expect(await statusOf(id)).toBe('FINISHED');
});

test('uploads fail in a form of their own', async () => {
  const { uri } = await container();
  const { status, body } = await put(uri, { offset: '3', file_size: '8' }, 'rest');
  expect(status).toBe(412);
  expect(body['debug_info']).toMatchObject({
    retriable: true,
    type: 'OffsetInvalidError',
    message: expect.any(String),
  });
});

test('uploads need their headers, a token, and a container', async () => {
  const { uri } = await container();
  expect((await put(uri, {}, 'bytes')).body['error'].message).toContain('offset');
  expect((await put(uri, { authorization: 'OAuth EAAx' })).body['error'].code).toBe(190);
  const elsewhere = `${here.emulator.url}/ig-api-upload/v27.0/123`;
  expect((await put(elsewhere, { offset: '0', file_size: '1' }, 'x')).body['error'].code).toBe(100);
});
