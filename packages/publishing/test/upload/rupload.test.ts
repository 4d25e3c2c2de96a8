import { appendFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchTransport, undiciTransport } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import type { UploadFile, UploadOptions, UploadProgress } from '@edgewalk/publishing';
import { hashOf, hastyTimer, type RecordedMeta, someBytes } from './meta-server.js';
import { refusal, ruploadServer, RuploadState } from './rupload-server.js';

const video = someBytes(3_000_000);
const whole = hashOf(video);
let folder: string;
let state: RuploadState;
let meta: RecordedMeta;
let timer: ReturnType<typeof hastyTimer>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rupload-'));
  await writeFile(join(folder, 'reel.mp4'), video);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  state = new RuploadState();
  meta = await ruploadServer(state).open();
  timer = hastyTimer();
});
afterEach(() => meta.close());

const transports = [
  ['undici', undiciTransport()],
  ['fetch', fetchTransport()],
] as const;
let transport: (typeof transports)[number][1] = transports[0][1];
const instagram = () => new Instagram({ accessToken: 'EAAtoken', baseUrl: meta.url, transport });
const facebook = () => new Facebook({ accessToken: 'EAAtoken', baseUrl: meta.url, transport });
const uploads = {
  'a container of Instagram': (file: UploadFile, options: UploadOptions = {}) =>
    instagram()
      .container('17')
      .upload.create({ file }, { timer, ...options })
      .either(),
  'a reel of a Page': (file: UploadFile, options: UploadOptions = {}) =>
    facebook()
      .video('17')
      .upload.create({ file }, { timer, ...options })
      .either(),
};
const limited = (backoff: number) => ({ ...refusal('RequestRateLimitedError', 'slow down', false), backoff });
const offsets = () => meta.posts.map(({ headers }) => Number(headers['offset']));

describe.each(transports)('over %s', (_name, chosen) => {
  beforeEach(() => {
    transport = chosen;
  });

  describe.each(Object.entries(uploads))('the file of %s', (_what, upload) => {
    test.each<[string, () => UploadFile | Promise<UploadFile>]>([
      ['a path', () => join(folder, 'reel.mp4')],
      ['bytes', () => new Uint8Array(video)],
      ['a Blob', () => openAsBlob(join(folder, 'reel.mp4'))],
      ['{ size, open }', () => ({ size: video.length, open: (offset) => new Blob([video.subarray(offset)]).stream() })],
      ['{ size, stream() }', () => ({ size: video.length, stream: () => new Blob([video]).stream() })],
      ['{ size, stream }', () => ({ size: video.length, stream: new Blob([video]).stream() })],
    ])('arrives whole, as %s', async (kind, make) => {
      // A stream that is read once is not resumed.
      if (kind !== '{ size, stream }') state.faults = [{ cut: 1_000_001 }];
      expect(await upload(await make())).toMatchObject({ _tag: 'Right', right: { success: true } });
      expect(state.files).toEqual([whole]);
    });

    test('goes on where Meta says after each of several broken connections', async () => {
      state.faults = [{ cut: 0 }, { cut: 1 }, { cut: 700_000 }, { cut: 1_500_000 }, 'lose the answer'];
      expect(await upload(join(folder, 'reel.mp4'))).toMatchObject({ _tag: 'Right' });
      expect(state.files).toEqual([whole]);
      expect(offsets()).toEqual([0, 0, 1, 700_001, 2_200_001]);
    });

    test.each([500, 502, 503])('goes on after a %i in the middle', async (status) => {
      state.faults = [{ status, body: 'oops', after: 1_234_567 }];
      expect(await upload(new Uint8Array(video))).toMatchObject({ _tag: 'Right' });
      expect(state.files).toEqual([whole]);
      expect(offsets()).toEqual([0, 1_234_567]);
    });

    test('is not sent again at an offset that was refused', async () => {
      state.held = video.subarray(0, 2_000_000);
      expect(await upload(new Uint8Array(video))).toMatchObject({ _tag: 'Right' });
      expect(offsets()).toEqual([0, 2_000_000]);
      expect(timer.slept).toEqual([]);
      expect(state.files).toEqual([whole]);
    });

    test('is looked for at the address itself where the status is wrong', async () => {
      state.held = video.subarray(0, 2_000_000);
      state.status = 5;
      state.address = { headers: { offset: '2000000' } };
      expect(await upload(new Uint8Array(video))).toMatchObject({ _tag: 'Right' });
      expect(offsets()).toEqual([0, 5, 2_000_000]);
      expect(state.files).toEqual([whole]);
    });

    test('ends with the refusal where no offset is right', async () => {
      state.held = video.subarray(0, 2_000_000);
      state.status = 5;
      expect(await upload(new Uint8Array(video))).toMatchObject({
        left: { _tag: 'PublishingError', type: 'OffsetInvalidError', status: 412, retry: 'after' },
      });
      expect(offsets()).toHaveLength(6);
      expect(state.files).toEqual([]);
    });

    test('is not sent where Meta has more bytes than it: that is another file', async () => {
      state.faults = [{ status: 500, body: {}, after: 10 }];
      state.status = 3_000_001;
      expect(await upload(new Uint8Array(video))).toMatchObject({ left: { _tag: 'PublishingError', retry: 'never' } });
      expect(offsets()).toEqual([0]);
    });

    test('waits as long as `backoff` says, in spite of `retriable: false`', async () => {
      state.faults = [
        { status: 429, body: limited(10_000) },
        { status: 400, body: limited(4_000) },
      ];
      expect(await upload(new Uint8Array(video))).toMatchObject({ _tag: 'Right' });
      expect(timer.slept).toEqual([10_000, 4_000]);
      expect(state.files).toEqual([whole]);
    });

    test('waits for five minutes at most: what asks for more ends it, and says how long', async () => {
      state.faults = [
        { status: 429, body: limited(300_000) },
        { status: 429, body: limited(300_001) },
      ];
      expect(await upload(new Uint8Array(video))).toMatchObject({
        left: { _tag: 'RateLimitError', retry: 'after', retryAfterMs: 300_001 },
      });
      expect(timer.slept).toEqual([300_000]);
    });

    test.each([
      [400, refusal('NotAuthorizedError', 'Not authorized', false), 'AccessTokenError'],
      [401, refusal('NotAuthorizedError', 'Not authorized', false), 'AccessTokenError'],
      [400, { error: { message: 'Session has expired', code: 190, error_subcode: 463 } }, 'AccessTokenError'],
      [
        400,
        refusal('ProcessingFailedError', '{"success":false,"error":{"message":"unauthorized user request"}}', false),
        'PermissionError',
      ],
      [
        400,
        refusal('ParameterValidationError', 'Header Offset not convertable to unsigned long', false),
        'InvalidParameterError',
      ],
    ])('ends at once with what Meta refuses: %i %j', async (status, body, _tag) => {
      state.faults = [{ status, body }];
      const outcome = await upload(new Uint8Array(video));
      expect(outcome).toMatchObject({ left: { _tag, retry: 'never' } });
      expect(JSON.stringify(outcome)).not.toContain('EAAtoken');
      expect(offsets()).toEqual([0]);
    });

    test('is sent once more where Meta could not process it', async () => {
      const body = refusal('ProcessingFailedError', 'Request processing failed', false);
      state.faults = [
        { status: 400, body },
        { status: 400, body },
      ];
      const outcome = await upload(new Uint8Array(video));
      expect(outcome).toMatchObject({
        left: { _tag: 'PublishingError', type: 'ProcessingFailedError', retry: 'never' },
      });
      // The upload host has no codes, and none is invented.
      expect(outcome).not.toHaveProperty('left.code');
      expect(offsets()).toEqual([0, 0]);
    });

    test('is never completed where it shrinks, grows or changes meanwhile', async () => {
      const changes: ((path: string) => Promise<void>)[] = [
        (path) => truncate(path, 1_500_000),
        (path) => appendFile(path, 'more'),
        (path) => writeFile(path, someBytes(3_000_000)),
      ];
      for (const [index, change] of changes.entries()) {
        const path = join(folder, `changing-${index}.mp4`);
        await writeFile(path, video);
        let changed: Promise<void> | undefined;
        const onProgress = ({ sent }: UploadProgress) => void (sent > 0 && (changed ??= change(path)));
        state.held = Buffer.alloc(0);
        // A limit leaves time for the change, by a timer that waits for it.
        const patient = { ...timer, sleep: async () => (await changed, true) };
        const outcome = await upload(path, { onProgress, bytesPerSecond: 5_000_000, timer: patient });
        expect(outcome).toMatchObject({ left: { _tag: 'NetworkError', reason: 'FILE' } });
      }
      expect(state.files).toEqual([]);
    });

    test('is not sent where its stream gives less or more than its size', async () => {
      for (const size of [video.length + 1, video.length - 1]) {
        state.held = Buffer.alloc(0);
        const outcome = await upload({ size, open: (at) => new Blob([video.subarray(at)]).stream() });
        expect(outcome).toMatchObject({ left: { reason: 'FILE', retry: 'never' } });
      }
      expect(state.files).toEqual([]);
    });

    test('reports what was sent and what arrived', async () => {
      state.faults = [{ cut: 1_000_000 }];
      const seen: UploadProgress[] = [];
      await upload(join(folder, 'reel.mp4'), { onProgress: (progress) => void seen.push(progress) });
      expect(seen.at(0)).toEqual({ phase: 'sending', sent: 0, confirmed: 0, total: video.length });
      expect(seen.map(({ phase }) => phase)).toContain('waiting');
      expect(seen.at(-1)).toEqual({ phase: 'done', sent: video.length, confirmed: video.length, total: video.length });
      const resumed = seen.findIndex(({ confirmed }) => confirmed === 1_000_000);
      expect(seen[resumed]?.sent).toBe(1_000_000);
    });

    test('stops where onProgress throws, and where the signal ends it', async () => {
      const thrower = await upload(new Uint8Array(video), {
        onProgress: ({ sent }) => {
          if (sent > 500_000) throw new Error('enough');
        },
      });
      expect(thrower).toMatchObject({ left: { _tag: 'AbortError', cause: { message: 'enough' } } });
      state.held = Buffer.alloc(0);
      const controller = new AbortController();
      const aborted = await upload(new Uint8Array(video), {
        signal: controller.signal,
        onProgress: ({ sent }) => void (sent > 500_000 && controller.abort()),
      });
      expect(aborted).toMatchObject({ left: { _tag: 'AbortError' } });
      expect(state.files).toEqual([]);
    });
  });
});

test('several uploads at a time do not mix', async () => {
  const states = await Promise.all(
    [1, 2, 3].map(async () => {
      const own = new RuploadState();
      own.faults = [{ cut: 900_000 }];
      return { own, server: await ruploadServer(own).open() };
    }),
  );
  const api = new Instagram({ accessToken: 'EAAtoken', baseUrl: meta.url });
  await Promise.all(
    states.map(({ server }) =>
      api.container('17').upload.create({ file: join(folder, 'reel.mp4') }, { timer, baseUrl: server.url }),
    ),
  );
  for (const { own, server } of states) {
    expect(own.files).toEqual([whole]);
    await server.close();
  }
});

test('the limit of bytes a second is kept', async () => {
  await uploads['a reel of a Page'](new Uint8Array(video), { bytesPerSecond: 1_000_000 });
  expect(timer.slept.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(3_000, 0);
});

test('the address that Meta gave is used, and a token goes to no other host', async () => {
  const { upload } = instagram().container('17');
  await upload.create({ file: new Uint8Array(video), uri: `${meta.url}/ig-api-upload/17` }, { timer });
  expect(meta.posts.map(({ url }) => url)).toEqual(['/ig-api-upload/17']);
  expect(meta.posts[0]?.headers).toMatchObject({ authorization: 'OAuth EAAtoken', file_size: '3000000', offset: '0' });
  expect(meta.posts[0]?.headers['uri']).toBeUndefined();
  for (const uri of [
    'http://rupload.facebook.com/ig-api-upload/17',
    'https://rupload.facebook.com.evil.example/17',
    'https://evil.example/ig-api-upload/17',
    'https://user@evilfacebook.com/17',
    'rupload',
  ])
    expect(() => upload.create({ file: new Uint8Array(video), uri })).toThrow('give the address as Meta answered it');
});

test('what is no file is refused before anything is sent', async () => {
  const { upload } = instagram().container('17');
  for (const file of ['', 5, {}, { size: 5 }, { size: -1, open: () => [] }, null])
    expect(() => upload.create({ file: file as never })).toThrow('file: write a path');
  expect(() => upload.create({ file: 'a.mp4', offset: -1 })).toThrow('offset');
  expect(() => upload.create({ file: 'a.mp4' }, { bytesPerSecond: 0 })).toThrow('bytesPerSecond');
  expect(() => upload.create({ file: 'a.mp4' }, { onProgres: () => undefined } as never)).toThrow('onProgres');
  const missing = await upload.create({ file: join(folder, 'none.mp4') }).either();
  expect(missing).toMatchObject({ left: { _tag: 'NetworkError', reason: 'FILE', sent: false } });
  expect(missing).toHaveProperty(
    'left.message',
    expect.stringContaining(`'${join(folder, 'none.mp4')}': there is no such file (ENOENT)`),
  );
  expect(missing).toHaveProperty('left.advice', expect.stringContaining('Check the path'));
  const aFolder = await upload.create({ file: folder }).either();
  expect(aFolder).toHaveProperty('left.message', expect.stringContaining('the path leads to no file'));
  expect(meta.seen).toEqual([]);
});
