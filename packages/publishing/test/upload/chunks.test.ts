import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchTransport, undiciTransport } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import type { UploadOptions, UploadProgress } from '@edgewalk/publishing';
import { answer, type Fault, hashOf, hastyTimer, partsOf, receive, RecordedMeta, someBytes } from './meta-server.js';

const window = 5 * 1024 * 1024;
const video = someBytes(22_000_000);
const whole = hashOf(video);

let held: Buffer;
let faults: Fault[];
let finished: URLSearchParams[];
let published: boolean;
let meta: RecordedMeta;
let timer: ReturnType<typeof hastyTimer>;

const range = () => ({ from: held.length, to: Math.min(held.length + window, video.length) });
const asText = () => ({ start_offset: String(range().from), end_offset: String(range().to) });
const refusal = (code: number, subcode: number, data?: object, transient = false) => ({
  error: {
    message: 'There was a problem uploading your video file. Please try again.',
    type: 'OAuthException',
    is_transient: transient,
    code,
    error_subcode: subcode,
    ...(data && { error_data: data }),
    fbtrace_id: 'A1',
  },
});

/**
 * `POST /{page}/videos` as production code and Meta's own libraries have recorded it: windows of 5 MiB that the server
 * names as text, a wrong piece refused with 6001/1363037 and the right one in numbers, and a finish that publishes.
 */
const videos = () =>
  new RecordedMeta(async ({ method, url, headers }, message, response) => {
    if (method === 'GET') return answer(response, 200, { id: '5', published });
    expect(url).toMatch(/^\/v[\d.]+\/1\/videos$/);
    const parts: Buffer[] = [];
    const isForm = headers['content-type']?.startsWith('multipart/') ?? false;
    const fault = isForm ? faults.shift() : undefined;
    const most = typeof fault === 'object' && 'cut' in fault ? fault.cut : undefined;
    const how = await receive(message, (chunk) => parts.push(Buffer.from(chunk)), most);
    if (most !== undefined) return void message.socket.destroy();
    if (how === 'broken') return;
    const body = Buffer.concat(parts);
    if (!isForm) return plain(new URLSearchParams(body.toString()), response);
    const { texts, file } = partsOf(body, headers['content-type'] ?? '');
    if (texts['upload_phase'] === undefined) return answer(response, 200, { id: hashOf(file) });
    expect(texts).toMatchObject({ upload_phase: 'transfer', upload_session_id: '7' });
    if (typeof fault === 'object' && 'status' in fault) return answer(response, fault.status, fault.body);
    const { from, to } = range();
    if (Number(texts['start_offset']) !== from || file.length !== to - from)
      return answer(response, 400, refusal(6001, 1_363_037, { start_offset: from, end_offset: to }));
    held = Buffer.concat([held, file]);
    if (fault === 'lose the answer') return void message.socket.destroy();
    answer(response, 200, asText());
  });

function plain(sent: URLSearchParams, response: Parameters<typeof answer>[0]): void {
  if (sent.get('upload_phase') === 'start') {
    expect(sent.get('file_size')).toBe(String(video.length));
    return answer(response, 200, { upload_session_id: '7', video_id: '5', ...asText() });
  }
  expect(sent.get('upload_phase')).toBe('finish');
  finished.push(sent);
  if (published) return void response.socket?.destroy();
  answer(response, 200, { success: true });
}

beforeEach(async () => {
  held = Buffer.alloc(0);
  faults = [];
  finished = [];
  published = false;
  meta = await videos().open();
  timer = hastyTimer();
});
afterEach(() => meta.close());

describe.each([
  ['undici', undiciTransport()],
  ['fetch', fetchTransport()],
])('a large video of a Page over %s', (_name, transport) => {
  const post = (options: UploadOptions = {}, file: Uint8Array = video) =>
    new Facebook({ accessToken: 'EAAtoken', baseUrl: meta.url, transport, retry: { firstDelayMs: 0 } })
      .page('1')
      .videos.create({ file: new Blob([new Uint8Array(file)]), title: 'Cat' }, { timer, ...options })
      .either();

  test('goes in the chunks that Meta names, and is finished once', async () => {
    const seen: UploadProgress[] = [];
    const outcome = await post({ onProgress: (progress) => void seen.push(progress) });
    expect(outcome).toMatchObject({ right: { id: '5', video_id: '5', upload_session_id: '7', success: true } });
    expect(hashOf(held)).toBe(whole);
    expect(finished.map((sent) => sent.get('title'))).toEqual(['Cat']);
    expect(meta.posts).toHaveLength(1 + 5 + 1);
    expect([...new Set(seen.map(({ confirmed }) => confirmed))]).toEqual(
      [0, 1, 2, 3, 4].map((n) => n * window).concat(video.length),
    );
  });

  test.each<[string, Fault[]]>([
    ['a connection that breaks at each chunk', [0, 1, 2, 3, 4].flatMap((n) => [{ cut: n * 1_000_000 }, undefined])],
    ['answers that are lost', ['lose the answer', 'lose the answer', undefined, 'lose the answer', 'lose the answer']],
    ['a 5xx in the middle', [undefined, { status: 503, body: 'oops' }, { status: 500, body: refusal(2, 0, {}, true) }]],
    ['an upload that timed out', [undefined, { status: 400, body: refusal(6000, 1_363_030) }]],
    [
      'an upload that was broken off',
      [
        { status: 400, body: refusal(6000, 1_363_033) },
        { status: 400, body: refusal(6000, 1_363_019) },
      ],
    ],
  ])('survives %s', async (_what, given) => {
    faults = given;
    expect(await post()).toMatchObject({ _tag: 'Right' });
    expect(hashOf(held)).toBe(whole);
    expect(finished).toHaveLength(1);
  });

  test('ends where the file is refused', async () => {
    faults = [undefined, { status: 400, body: refusal(6000, 1_363_024) }];
    expect(await post()).toMatchObject({ left: { _tag: 'PublishingError', subcode: 1_363_024, retry: 'never' } });
    expect(finished).toEqual([]);
  });

  test('ends where Meta names the same range again and again', async () => {
    const body = refusal(6001, 1_363_037, { start_offset: 0, end_offset: window });
    faults = Array.from({ length: 20 }, () => ({ status: 400, body }));
    expect(await post()).toMatchObject({ left: { _tag: 'PublishingError', subcode: 1_363_037 } });
    expect(meta.posts).toHaveLength(1 + 6);
    expect(finished).toEqual([]);
  });

  // Meta's guide: the bytes from the one offset to the other are sent next, until both are the size of the file.
  test.each<[string, object]>([
    ['an end before the end of the file', { start_offset: `${window}`, end_offset: `${window}` }],
    ['bytes that the file does not have', { start_offset: '20000000', end_offset: '30000000' }],
    ['bytes the wrong way round', { start_offset: '9', end_offset: '5' }],
  ])('is not finished where Meta names %s', async (_what, body) => {
    faults = [{ status: 200, body }];
    expect(await post()).toMatchObject({ left: { _tag: 'PublishingError', retry: 'never' } });
    expect(finished).toEqual([]);
    expect(meta.posts).toHaveLength(2);
  });

  test('ends where Meta takes a chunk and asks for it again and again', async () => {
    const body = { start_offset: '0', end_offset: `${window}` };
    faults = Array.from({ length: 20 }, () => ({ status: 200, body }));
    expect(await post()).toMatchObject({ left: { _tag: 'PublishingError', retry: 'after' } });
    expect(meta.posts).toHaveLength(1 + 6);
    expect(finished).toEqual([]);
  });

  test('begins anew where the session is over', async () => {
    faults = [{ status: 400, body: refusal(6000, 1_363_041) }];
    expect(await post()).toMatchObject({ _tag: 'Right' });
    expect(hashOf(held)).toBe(whole);
  });

  test('is not finished twice where that answer is lost: the video says whether it is published', async () => {
    published = true;
    expect(await post()).toMatchObject({ right: { id: '5' } });
    expect(finished).toHaveLength(1);
  });

  test('goes in one request where it is small, which is sent once', async () => {
    const small = someBytes(100_000);
    expect(await post({}, small)).toMatchObject({ right: { id: hashOf(small) } });
    faults = ['lose the answer', { cut: 50_000 }];
    faults = [{ cut: 50_000 }];
    expect(await post({}, small)).toMatchObject({ left: { _tag: 'OutcomeUnknownError', retry: 'never' } });
    expect(meta.posts).toHaveLength(2);
  });
});

test('what a video cannot have is refused before anything is sent', () => {
  const { videos: edge } = new Facebook({ accessToken: 'EAAtoken', baseUrl: meta.url }).page('1');
  const file = new Uint8Array(9);
  expect(() => edge.create({ file, titel: 'x' } as never)).toThrow('titel');
  expect(() => edge.create({ file, file_url: 'https://example.com/a.mp4' } as never)).toThrow('file_url');
  expect(() => edge.create({ file, fields: ['id'] } as never)).toThrow('fields: read the video afterwards');
});
