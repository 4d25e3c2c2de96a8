import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EdgewalkError } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import type { PublishOptions, ReopenedFile } from '@edgewalk/publishing';
import { answer, hashOf, partsOf, receive, RecordedMeta, someBytes } from '../upload/meta-server.js';

// Servers that name offsets which cannot be, and take bytes at any place: what they publish is the file, or nothing.

const video = someBytes(300_000);
const whole = hashOf(video);
/** Offsets that no honest server names after the first third. */
const impossible: readonly unknown[] = [200_000, 300_000, 300_001, -1, 1.5, 1e21, '0x10', null];

/** A timer whose time passes by sleeping alone. */
function virtualTimer() {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms: number, signal?: AbortSignal) => {
      now += ms;
      await new Promise((resolve) => setImmediate(resolve));
      return signal?.aborted !== true;
    },
  };
}

/** A host for uploads that takes whatever comes at whatever offset. */
class Careless {
  /** What it says has arrived, in place of the truth. */
  named: unknown;
  /** What it does with the first requests: breaks off after so many bytes, or refuses the offset. */
  readonly faults: (number | 'refused')[] = [];
  held = Buffer.alloc(0);
  readonly files: string[] = [];
  published = 0;
  started = 0;
  meta!: RecordedMeta;
  #isStruck = false;

  /** The file gives so many bytes, and hangs until the host has broken off or refused: more cannot have been sent. */
  file(): ReopenedFile {
    this.#isStruck = this.faults.length === 0;
    const isStruck = () => this.#isStruck;
    const [first] = this.faults;
    // More than what a mark of the file is made of.
    const most = first === undefined ? video.length : first === 'refused' ? 70_000 : first;
    async function* open(offset: number): AsyncGenerator<Uint8Array, void, undefined> {
      if (isStruck() || offset >= most) return void (yield video.subarray(offset));
      yield video.subarray(offset, most);
      // Nobody waits for it any more.
      await new Promise(() => undefined);
    }
    return { size: video.length, name: 'reel.mp4', open };
  }

  async open(): Promise<void> {
    this.meta = await new RecordedMeta(async (seen, message, response) => {
      const { method, headers } = seen;
      const url = new URL(seen.url, 'http://localhost');
      if (method === 'GET') return answer(response, 200, this.#read(url), { offset: String(this.named) });
      if (method === 'DELETE') return answer(response, 200, { success: true });
      const parts: Buffer[] = [];
      const isUpload = url.pathname.includes('-upload/');
      const fault = isUpload ? this.faults.shift() : undefined;
      const most = typeof fault === 'number' ? fault : undefined;
      const wanted = fault === 'refused' ? 0 : most;
      const how = await receive(message, (chunk) => parts.push(Buffer.from(chunk)), wanted);
      if (!isUpload) return answer(response, 200, this.#write(url.pathname, Buffer.concat(parts).toString()));
      if (fault !== undefined) this.#isStruck = true;
      if (fault === 'refused')
        return answer(response, 412, { debug_info: { retriable: true, type: 'OffsetInvalidError', message: 'no' } });
      this.held = Buffer.concat([this.held.subarray(0, Number(headers['offset'])), ...parts]);
      if (most !== undefined) return void message.socket.destroy();
      // It believes that the file is whole once the last byte has come.
      if (how === 'whole') this.files.push(hashOf(this.held));
      answer(response, 200, { success: true });
    }).open();
  }

  #read(url: URL): object {
    if (url.pathname.includes('-upload/')) return { offset: this.named };
    const isDone = this.files.length > 0;
    const phase = { status: isDone ? 'complete' : 'in_progress', bytes_transferred: this.named };
    const step = { status: this.published > 0 ? 'complete' : 'not_started' };
    const status = {
      video_status: isDone ? 'upload_complete' : 'uploading',
      uploading_phase: phase,
      publishing_phase: step,
    };
    return {
      id: '18',
      status_code: isDone ? 'FINISHED' : 'IN_PROGRESS',
      video_status: status,
      ...(url.search.includes('status_code') ? {} : { status }),
    };
  }

  #write(path: string, body: string): object {
    const form = new URLSearchParams(body);
    if (path.endsWith('/17/media') || form.get('upload_phase') === 'start') {
      this.started += 1;
      return {
        id: '18',
        video_id: '18',
        uri: `${this.meta.url}/ig-api-upload/v26.0/18`,
        upload_url: `${this.meta.url}/video-upload/v26.0/18`,
      };
    }
    this.published += 1;
    return { id: '19', success: true };
  }
}

let server: Careless;
beforeEach(async () => {
  server = new Careless();
  await server.open();
});
afterEach(() => server.meta.close());

const file = new File([video], 'reel.mp4');
const settings = { accessToken: 'EAAtoken', userId: '17', retry: false } as const;
const surfaces = {
  'a reel of Instagram': (options: PublishOptions = {}) =>
    new Instagram({ ...settings, baseUrl: server.meta.url }).user
      .publish({ reel: { file: server.file() } }, { timer: virtualTimer(), check: false, ...options })
      .either(),
  'a reel of a Page': (options: PublishOptions = {}) =>
    new Facebook({ accessToken: 'EAAtoken', retry: false, baseUrl: server.meta.url })
      .page('17')
      .publish({ reel: { file: server.file() } }, { timer: virtualTimer(), check: false, ...options })
      .either(),
};

/** No file but the whole one is kept, and only then something is public. */
function expectWholeOrNothing(outcome: { readonly _tag: string; readonly left?: unknown }): void {
  expect(server.files.filter((hash) => hash !== whole)).toEqual([]);
  expect({ published: server.published }).toEqual({ published: outcome._tag === 'Right' ? 1 : 0 });
  expect(outcome._tag === 'Right' || outcome.left instanceof EdgewalkError).toBe(true);
}

describe.each(Object.entries(surfaces))('%s', (_what, publish) => {
  test.each(impossible)('is whole or nothing where the host has a third and names %j', async (named) => {
    server.named = named;
    server.faults.push(100_000);
    expectWholeOrNothing(await publish());
  });

  test.each(impossible)('is whole or nothing where the host refuses the offset and names %j', async (named) => {
    server.named = named;
    server.faults.push('refused');
    expectWholeOrNothing(await publish());
  });

  test('goes on in another process where the host names what it has, and ends where it cannot be', async () => {
    const checkpoints: NonNullable<PublishOptions['checkpoint']>[] = [];
    const stop = new AbortController();
    server.faults.push(100_000);
    server.named = 100_000;
    await publish({
      signal: stop.signal,
      onCheckpoint: (checkpoint) => void checkpoints.push(structuredClone(checkpoint)),
      onProgress: (event) => void (event.type === 'uploading' && event.phase === 'waiting' && stop.abort()),
    });
    const checkpoint = checkpoints.at(-1);
    for (const named of [-1, 1.5, 1e21, 300_001]) {
      server.named = named;
      const outcome = await publish({ checkpoint });
      expect(server.files.filter((hash) => hash !== whole)).toEqual([]);
      expect(outcome._tag === 'Right' || outcome.left instanceof EdgewalkError).toBe(true);
      server.files.length = 0;
      server.published = 0;
      server.held = server.held.subarray(0, 100_000);
    }
    server.named = 100_000;
    expect(await publish({ checkpoint })).toMatchObject({ _tag: 'Right' });
    expect({ files: server.files, published: server.published }).toEqual({ files: [whole], published: 1 });
  });
});

// Meta's guide: "bytes from start_offset to end_offset"; what production has recorded is in chunks.test.ts.
describe('a video in chunks', () => {
  const window = 100_000;
  let held: Buffer;
  let finished: string[];
  let meta: RecordedMeta;
  /** What is named in place of the truth, after so many chunks; as an answer, or as the data of 6001/1363037. */
  let lie:
    | { readonly after: number; readonly from: unknown; readonly to: unknown; readonly asError: boolean }
    | undefined;
  let startsAt: string;
  let sessions: number;
  let chunks: number;

  beforeEach(async () => {
    held = Buffer.alloc(0);
    finished = [];
    lie = undefined;
    startsAt = '0';
    sessions = 0;
    chunks = 0;
    meta = await new RecordedMeta(async (seen, message, response) => {
      const published = {
        id: '5',
        published: finished.length > 0,
        status: { publishing_phase: { status: finished.length > 0 ? 'complete' : 'not_started' } },
      };
      if (seen.method === 'GET') return answer(response, 200, published);
      const parts: Buffer[] = [];
      await receive(message, (chunk) => parts.push(Buffer.from(chunk)));
      const type = seen.headers['content-type'] ?? '';
      if (!type.startsWith('multipart/')) {
        const form = new URLSearchParams(Buffer.concat(parts).toString());
        if (form.get('upload_phase') === 'start') {
          sessions += 1;
          held = Buffer.alloc(0);
          return answer(response, 200, {
            upload_session_id: `7${sessions}`,
            video_id: '5',
            start_offset: startsAt,
            end_offset: String(Number(startsAt) + window),
          });
        }
        if (form.get('upload_phase') === 'finish') finished.push(hashOf(held));
        return answer(response, 200, { success: true });
      }
      const { texts, file: bytes } = partsOf(Buffer.concat(parts), type);
      chunks += 1;
      const named = lie !== undefined && chunks === lie.after ? lie : undefined;
      const range = () => ({ start_offset: held.length, end_offset: Math.min(held.length + window, video.length) });
      if (named?.asError === true)
        return answer(response, 400, {
          error: {
            message: 'no',
            code: 6001,
            error_subcode: 1_363_037,
            error_data: { start_offset: named.from, end_offset: named.to },
          },
        });
      held = Buffer.concat([held.subarray(0, Number(texts['start_offset'])), bytes]);
      answer(response, 200, named === undefined ? range() : { start_offset: named.from, end_offset: named.to });
    }).open();
  });
  afterEach(() => meta.close());

  const publish = (options: PublishOptions = {}) =>
    new Facebook({ accessToken: 'EAAtoken', retry: false, baseUrl: meta.url })
      .page('1')
      .publish({ video: { file }, title: 'Cat' }, { timer: virtualTimer(), check: false, ...options })
      .either();
  const expectWhole = (outcome: { readonly _tag: string; readonly left?: unknown }) => {
    expect(finished).toEqual(outcome._tag === 'Right' ? [whole] : []);
    expect(outcome._tag === 'Right' || outcome.left instanceof EdgewalkError).toBe(true);
  };

  describe.each([true, false])('an error: %s', (asError) => {
    test.each(impossible)('is whole or nothing where Meta names %j', async (from) => {
      lie = { after: 1, from, to: typeof from === 'number' ? from + window : from, asError };
      expectWhole(await publish());
    });

    test.each([200_000, 300_000, -1])('is whole or nothing in another process where Meta names %j', async (from) => {
      const checkpoints: NonNullable<PublishOptions['checkpoint']>[] = [];
      await publish({
        onCheckpoint: (checkpoint) => {
          if (checkpoints.length === 1) throw new Error('it died');
          checkpoints.push(structuredClone(checkpoint));
        },
      });
      chunks = 0;
      held = Buffer.alloc(0);
      lie = { after: 1, from, to: Math.min(from + window, video.length), asError };
      expectWhole(await publish({ checkpoint: checkpoints[0] }));
    });
  });

  test('that begins behind its beginning is not sent', async () => {
    startsAt = '100000';
    expectWhole(await publish());
    expect(chunks).toBe(0);
  });

  test('begins anew, whole, where Meta and the checkpoint disagree on what was sent', async () => {
    const checkpoints: NonNullable<PublishOptions['checkpoint']>[] = [];
    await publish({
      onCheckpoint: (checkpoint) => {
        if (checkpoints.length === 1) throw new Error('it died');
        checkpoints.push(structuredClone(checkpoint));
      },
    });
    chunks = 0;
    lie = { after: 1, from: 200_000, to: 300_000, asError: true };
    expect(await publish({ checkpoint: checkpoints[0] })).toMatchObject({ _tag: 'Right' });
    expect({ finished, sessions }).toEqual({ finished: [whole], sessions: 2 });
  });
});
