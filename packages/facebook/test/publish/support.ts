import { videoBytes } from '@edgewalk/testing/media';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Timer } from '@edgewalk/core/declare';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import type { NewPagePost, PublishCheckpoint, PublishEvent, PublishOptions } from '../../src/index.js';
import { Facebook } from '../../src/facebook.js';

export const url = 'https://example.com/loaf.jpg';
export const file = videoBytes();
const start = Date.UTC(2026, 10, 21, 12);

let emulator: Emulator;
let page: string;

/** An emulator on a clock of its own for the tests of a file. */
export function atTheEmulator(): void {
  beforeAll(async () => {
    emulator = await startEmulator({ clock: manualClock(start), strict: true });
  });
  beforeEach(async () => {
    emulator.clock.set(start);
    emulator.reset();
    ({ id: page } = await asPage()
      .page('me')
      .get({ fields: ['id'] }));
  });
  afterAll(() => emulator.close());
}

const asPage = () => new Facebook({ accessToken: emulator.tokens.page, baseUrl: emulator.url, retry: false });

/** The emulator's time as a timer: whoever sleeps moves it on. */
const virtualTimer = (waits: number[]): Timer => ({
  now: () => emulator.clock.now(),
  sleep: async (ms, signal) => {
    if (signal?.aborted === true) return false;
    waits.push(ms);
    emulator.clock.advance(ms);
    return true;
  },
});

/** A Page to publish on, and what is seen of it. */
export function studio() {
  const [waits, events, checkpoints]: [number[], PublishEvent[], PublishCheckpoint[]] = [[], [], []];
  const fb = asPage();
  const options: PublishOptions = {
    timer: virtualTimer(waits),
    onProgress: (event) => events.push(event),
    // Through JSON, as a checkpoint travels.
    onCheckpoint: (checkpoint) => checkpoints.push(JSON.parse(JSON.stringify(checkpoint))),
  };
  const publish = (content: NewPagePost, more: PublishOptions = {}) =>
    fb.page(page).publish(content, { ...options, ...more });
  return { checkpoints, emulator, events, fb, page: fb.page(page), publish, waits };
}

/** Writes that were answered with success, and their last segments. */
export const written = () =>
  emulator.requests
    .filter(({ method, status }) => method !== 'GET' && status === 200)
    .map(({ method, path }) => `${method} ${path.split('/').at(-1)?.replace(/^\d+$/, '#')}`);
