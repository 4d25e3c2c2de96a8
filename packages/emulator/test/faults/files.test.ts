import { createHash } from 'node:crypto';
import { fetchTransport, undiciTransport } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { videoBytes } from '@edgewalk/testing/media';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, type Fault, type FaultPlan, manualClock, startEmulator } from '../../src/index.js';
import { today } from '../support.js';

let emulator: Emulator;
let pageId: string;
/** How many faults earlier tests met. */
let before: number;
let slept: number[];
beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock(today) });
  const response = await fetch(`${emulator.url}/me?fields=id&access_token=${emulator.tokens.page}`);
  pageId = ((await response.json()) as { id: string }).id;
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.faults.clear();
  before = emulator.faults.log.length;
  slept = [];
});
const struck = () => emulator.faults.log.slice(before);

const timer = {
  now: () => today,
  sleep: async (ms: number) => {
    slept.push(ms);
    return true;
  },
};
const file = videoBytes(3_000_000);
const factsOf = (bytes: Uint8Array) => ({
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const whole = factsOf(file);
/** Files of this size go in pieces. */
const large = Buffer.concat(Array.from({ length: 8 }, () => file));

const error = (code: number, subcode: number, data?: object) => ({
  error: { code, subcode, ...(data && { data }) },
});

describe.each([
  ['undici', undiciTransport()],
  ['fetch', fetchTransport()],
])('over %s', (_, transport) => {
  const options = () => ({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url, transport });

  /** Sends the file in each of Meta's ways; gives the id that it is kept under. */
  const uploads = {
    'a container': async () => {
      const api = new Instagram(options());
      const { id } = await api.user.media.create({ media_type: 'REELS', upload_type: 'resumable' });
      await api.container(id).upload.create({ file }, { timer });
      return id;
    },
    'a reel of a Page': async () => {
      const fb = new Facebook(options());
      const { video_id: id = '' } = await fb.page(pageId).videoReels.create({ upload_phase: 'start' });
      await fb.video(id).upload.create({ file }, { timer });
      return id;
    },
    'a file of an app': async () =>
      (await new Facebook(options()).application(emulator.app.id).uploads.create({ file }, { timer })).id,
  };
  const toFiles: FaultPlan['on'] = /^POST \/([\w-]+-upload\/|upload:)/;
  const run = async (upload: () => Promise<string>, ...plans: FaultPlan[]) => {
    emulator.faults.add(...plans.map((plan) => ({ on: toFiles, ...plan })));
    const id = await upload();
    return emulator.uploaded(id);
  };

  describe.each(Object.entries(uploads))('%s', (name, upload) => {
    test('arrives whole after connections that were closed in the middle', async () => {
      const cuts = [1, 700_000, 900_000].map((after, at) => ({ nth: at + 1, fault: { cut: { after } } }));
      expect(await run(upload, ...cuts)).toEqual(whole);
      expect(struck()).toHaveLength(3);
    });

    test('arrives whole after a 503 in the middle, and after an answer that was lost', async () => {
      const answer = { status: 503 };
      const cut: FaultPlan = { nth: 1, fault: { cut: { after: 1_234_567, answer } } };
      expect(await run(upload, cut, { nth: 2, fault: { lost: 'applied' } })).toEqual(whole);
    });

    test('waits as long as a refusal says', async () => {
      const fault = { rupload: { type: 'RequestRateLimitedError', backoff: 7_000 } } as const;
      expect(await run(upload, { nth: 1, fault })).toEqual(whole);
      expect(slept).toEqual([7_000]);
    });

    test('goes on after an offset that was refused, though all was right', async () => {
      expect(await run(upload, { nth: 1, fault: { rupload: { type: 'OffsetInvalidError' } } })).toEqual(whole);
      expect(emulator.requests.map(({ status }) => status)).toContain(412);
    });

    test('arrives whole where an answer names a wrong offset', async () => {
      const asks: FaultPlan = { on: 'GET', times: 1, fault: { offset: 5 } };
      // A session of an app has one place alone that knows it.
      const wrong: FaultPlan[] = name === 'a file of an app' ? [] : [asks];
      expect(await run(upload, { nth: 1, fault: { cut: { after: 700_000 } } }, ...wrong)).toEqual(whole);
    });
  });

  const sendLarge = async (...plans: FaultPlan[]) => {
    emulator.faults.add(...plans.map((plan) => ({ on: 'POST /{page}/videos' as const, ...plan })));
    const { videos } = new Facebook(options()).page(pageId);
    const { id = '' } = await videos.create({ file: large, title: 'Rye' }, { timer });
    return emulator.uploaded(id);
  };

  describe('a video in pieces', () => {
    test.each<[string, Fault]>([
      ['a piece that broke off', { cut: { after: 300_000 } }],
      ['a piece that broke off with 1363019', { cut: { after: 300_000, answer: error(6000, 1_363_019) } }],
      [
        'a range that Meta asks for, and does not need',
        error(6001, 1_363_037, { start_offset: 0, end_offset: 1_048_576 }),
      ],
      ['a 500', { status: 500 }],
      ['an answer that was lost', { lost: 'applied' }],
      ['an answer with another offset', { offset: 0 }],
    ])('arrives whole after %s', async (_name, fault) => {
      expect(await sendLarge({ nth: 3, fault })).toEqual(factsOf(large));
      expect(struck()).toHaveLength(1);
    });
  });
});

test('a file that breaks off in a form that cannot go on makes nothing', async () => {
  emulator.faults.add({ on: 'POST /{page}/photos', fault: { cut: { after: 50 } } });
  const { photos } = new Facebook({ accessToken: emulator.tokens.page, baseUrl: emulator.url }).page(pageId);
  const jpeg = new Blob([Buffer.from('ffd8ffe000104a46494600', 'hex')], { type: 'image/jpeg' });
  await expect(photos.create({ source: jpeg })).rejects.toMatchObject({ _tag: 'OutcomeUnknownError' });
  expect(struck()).toMatchObject([{ applied: false }]);
});
