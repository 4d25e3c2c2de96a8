import { expect, test } from '@jest/globals';
import { emulated, form } from '../support.js';

const { here, send, accountId } = emulated();

const container = async () => {
  const params = { media_type: 'REELS', upload_type: 'resumable' };
  const { body } = await send(`/${await accountId()}/media`, form(params));
  return { id: body['id'] as string, uri: body['uri'] as string };
};
const put = (uri: string, headers: Record<string, string>, bytes?: string) =>
  send(uri, {
    method: 'POST',
    headers: { authorization: `OAuth ${here.emulator.tokens.facebook}`, ...headers },
    ...(bytes !== undefined && { body: bytes }),
  });
const statusOf = async (id: string): Promise<unknown> => (await send(`/${id}?fields=status_code`)).body['status_code'];

test('a video is uploaded to the address its container gives, the rest of it after a body that ended early', async () => {
  const { id, uri } = await container();
  expect(uri.startsWith(here.emulator.url)).toBe(true);
  const partial = await put(uri, { offset: '0', file_size: '8' }, 'half');
  expect(partial).toMatchObject({ status: 400, body: { debug_info: { type: 'PartialRequestError' } } });
  const status = await send(`/${id}?fields=video_status`);
  expect(status.body['video_status'].uploading_phase.bytes_transferred).toBe(4);
  expect((await put(uri, { offset: '4', file_size: '8' }, 'rest')).body).toMatchObject({ success: true });
  expect(await statusOf(id)).toBe('IN_PROGRESS');
  here.emulator.clock.advance(60_000);
  expect(await statusOf(id)).toBe('FINISHED');
});

test('bytes beyond the size of the file are of another one, and are not kept', async () => {
  const { id, uri } = await container();
  const { body } = await put(uri, { offset: '0', file_size: '4' }, 'longer');
  expect(body['debug_info']).toMatchObject({ type: 'PartialRequestError' });
  const status = await send(`/${id}?fields=video_status`);
  expect(status.body['video_status'].uploading_phase.bytes_transferred).toBe(0);
  expect((await put(uri, { offset: '0', file_size: '4' }, 'file')).body).toMatchObject({ success: true });
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
