import { appendFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { EdgewalkError } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import type { PublishOptions, UploadFile } from '@edgewalk/publishing';
import { type Fault, hashOf, hastyTimer, type RecordedMeta, someBytes } from '../upload/meta-server.js';
import { refusal, RuploadState } from '../upload/rupload-server.js';
import { type Ledger, publishingServer } from './meta.js';

const video = someBytes(3_000_000);
const whole = hashOf(video);
let folder: string;
let path: string;
let state: RuploadState;
let ledger: Ledger;
let meta: RecordedMeta;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  path = join(folder, 'reel.mp4');
  await writeFile(path, video);
  state = new RuploadState();
  ledger = { forms: [], published: 0 };
  meta = await publishingServer(state, ledger).open();
});
afterEach(() => meta.close());

const settings = { accessToken: 'EAAtoken', userId: '17', retry: false } as const;
const surfaces = {
  'a reel of Instagram': (file: UploadFile, options: PublishOptions = {}) =>
    new Instagram({ ...settings, baseUrl: meta.url }).user
      .publish({ reel: { file }, caption: 'Rye' }, { timer: hastyTimer(), ...options })
      .either(),
  'a reel of a Page': (file: UploadFile, options: PublishOptions = {}) =>
    new Facebook({ accessToken: 'EAAtoken', retry: false, baseUrl: meta.url })
      .page('17')
      .publish({ reel: { file }, description: 'Rye' }, { timer: hastyTimer(), ...options })
      .either(),
};

const down: Fault = { status: 500, body: { error: { message: 'down', code: 2 } }, after: 900_000 };
const held: Fault = { status: 412, body: refusal('OffsetInvalidError', 'Offset did not match', true) };
const limited: Fault = {
  status: 429,
  body: { ...refusal('RequestRateLimitedError', 'slow down', false), backoff: 10_000 },
};

describe.each(Object.entries(surfaces))('%s', (_what, publish) => {
  test.each<[string, Fault[]]>([
    ['a closed connection again and again', [{ cut: 0 }, { cut: 1 }, { cut: 700_000 }, { cut: 1_500_000 }]],
    ['5xx in the middle', [down, down]],
    ['a lost answer', ['lose the answer']],
    ['an offset that is not taken once', [held]],
    ['a limit', [limited]],
  ])('comes whole, and is public once: %s', async (_fault, faults) => {
    state.faults = faults;
    expect(await publish(path)).toMatchObject({ _tag: 'Right' });
    expect({ files: state.files, published: ledger.published }).toEqual({ files: [whole], published: 1 });
  });

  test.each<[string, number | 'nothing', RuploadState['address']]>([
    ['the status and the address disagree', 5, { body: { offset: 1_000_000 }, headers: { offset: '1000000' } }],
    [
      'the header and the body of the address disagree',
      'nothing',
      { body: { offset: 7 }, headers: { offset: '1000000' } },
    ],
    ['nobody says it', 'nothing', undefined],
  ])('is whole once, or a typed error: %s', async (_case, status, address) => {
    state.faults = [{ cut: 1_000_000 }];
    state.status = status;
    state.address = address;
    const outcome = await publish(path);
    // Whatever was said, no mixture is taken for the file.
    expect(state.files.filter((hash) => hash !== whole)).toEqual([]);
    expect(ledger.published).toBe(outcome._tag === 'Right' ? 1 : 0);
    expect(outcome._tag === 'Right' || outcome.left instanceof EdgewalkError).toBe(true);
  });

  test.each<[string, () => Promise<void>]>([
    ['shrinks', () => truncate(path, 2_000_000)],
    ['grows', () => appendFile(path, 'more')],
  ])('that %s while it is sent is a typed error, and nothing is public', async (_how, change) => {
    let isChanged = false;
    let pending = Promise.resolve();
    const onProgress: PublishOptions['onProgress'] = ({ type }) => {
      if (type !== 'uploading' || isChanged) return;
      isChanged = true;
      pending = change();
    };
    const outcome = await publish(path, { onProgress });
    await pending;
    expect(outcome).toMatchObject({
      left: {
        _tag: 'NetworkError',
        reason: 'FILE',
        advice: expect.stringContaining('Wait until the file is complete'),
      },
    });
    expect(outcome).toHaveProperty('left.message', expect.stringContaining(path));
    expect({ files: state.files, published: ledger.published }).toEqual({ files: [], published: 0 });
  });

  test('that is not there is named, and nothing is sent', async () => {
    const outcome = await publish('./reels/none.mp4');
    expect(outcome).toMatchObject({
      left: { _tag: 'NetworkError', reason: 'FILE', retry: 'never', advice: expect.stringContaining('Check the path') },
    });
    expect(outcome).toHaveProperty('left.message', expect.stringMatching("'./reels/none.mp4': there is no such file"));
    expect(meta.posts).toEqual([]);
  });

  test.each<[string, () => AsyncIterable<Uint8Array>]>([
    [
      'cannot be opened',
      () => {
        throw new Error('no disk');
      },
    ],
    [
      'fails as it is read',
      async function* () {
        yield video.subarray(0, 10);
        throw new Error('no disk');
      },
    ],
  ])('that %s is a typed error, and nothing is sent', async (_how, open) => {
    const outcome = await publish({ size: video.length, open });
    expect(outcome).toMatchObject({ left: { _tag: 'NetworkError', reason: 'FILE', sent: false } });
    expect({ posts: meta.posts.length, published: ledger.published }).toEqual({ posts: 0, published: 0 });
  });

  test('that is aborted stops, and its checkpoint goes on', async () => {
    const controller = new AbortController();
    const checkpoints: NonNullable<PublishOptions['checkpoint']>[] = [];
    const first = await publish(path, {
      signal: controller.signal,
      onCheckpoint: (checkpoint) => void checkpoints.push(checkpoint),
      onProgress: (event) => {
        if (event.type === 'uploading' && event.sent > 1_000_000) controller.abort();
      },
    });
    expect(first).toMatchObject({ left: { _tag: 'AbortError' } });
    const [checkpoint] = checkpoints.slice(-1);
    expect(await publish(path, { checkpoint })).toMatchObject({ _tag: 'Right' });
    expect({ files: state.files, published: ledger.published }).toEqual({ files: [whole], published: 1 });
  });

  test('keeps to a speed', async () => {
    const timer = hastyTimer();
    await publish(path, { timer, bytesPerSecond: 3_000_000 });
    // Three million bytes at that speed take a second.
    const paced = timer.slept.filter((ms) => ms <= 100);
    expect(paced.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(1000, -1);
  });
});

test('an address of a foreign host gets no token: the usual one is used', async () => {
  const options: PublishOptions = { timer: hastyTimer() };
  const original = meta.url;
  // The answer to the start names another origin.
  const evil = await publishingServer(new RuploadState(), { forms: [], published: 0 }).open();
  Object.defineProperty(meta, 'url', { value: evil.url });
  const fb = new Facebook({ accessToken: 'EAAtoken', retry: false, baseUrl: original });
  const outcome = await fb
    .page('17')
    .publish({ reel: { file: path } }, options)
    .either();
  await evil.close();
  expect(outcome).toMatchObject({ _tag: 'Right' });
  expect(evil.seen).toEqual([]);
  expect(state.files).toEqual([whole]);
});

test('a finish that is answered with success: false is no success', async () => {
  ledger.refuses = true;
  const { 'a reel of a Page': publish } = surfaces;
  expect(await publish(path)).toMatchObject({ left: { _tag: 'PublishingError', retry: 'after' } });
  expect({ files: state.files, published: ledger.published }).toEqual({ files: [whole], published: 0 });
  const finishes = ledger.forms.filter(({ form }) => form.get('upload_phase') === 'finish');
  expect(finishes).toHaveLength(1);
});

// What ten production codebases send, as their sources have it: small letters, the token in `OAuth`, the offset and the
// size of the whole file as headers, and `video_state` at the end.
test('start, upload and finish are what production code sends', async () => {
  await surfaces['a reel of a Page'](path);
  const forms = ledger.forms.map(({ path: at, form }) => [at, Object.fromEntries(form)]);
  expect(forms).toEqual([
    ['/17/video_reels', { upload_phase: 'start' }],
    ['/17/video_reels', { upload_phase: 'finish', video_id: '18', video_state: 'PUBLISHED', description: 'Rye' }],
  ]);
  const uploads = meta.posts.filter(({ url }) => url.includes('-upload/'));
  expect(uploads).toHaveLength(1);
  expect(uploads[0]).toMatchObject({
    url: '/video-upload/v26.0/18',
    headers: {
      authorization: 'OAuth EAAtoken',
      offset: '0',
      file_size: '3000000',
      'content-type': 'application/octet-stream',
      'content-length': '3000000',
    },
  });
});

test('a container, its upload and its publication are what production code sends', async () => {
  await surfaces['a reel of Instagram'](path);
  expect(ledger.forms.map(({ path: at, form }) => [at, Object.fromEntries(form)])).toEqual([
    ['/17/media', { media_type: 'REELS', upload_type: 'resumable', caption: 'Rye' }],
    ['/17/media_publish', { creation_id: '18' }],
  ]);
  expect(meta.posts.find(({ url }) => url.includes('-upload/'))).toMatchObject({
    url: '/ig-api-upload/v26.0/18',
    headers: { authorization: 'OAuth EAAtoken', offset: '0', file_size: '3000000' },
  });
});
