import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { AccessTokenError, Instagram } from '@edgewalk/instagram';
import { facebookPlace, ownPage } from '../src/moderate/facebook.js';
import { instagramPlace } from '../src/moderate/instagram.js';
import type { Memory } from '../src/moderate/ledger.js';
import { moderate } from '../src/moderate/moderate.js';
import type { Place } from '../src/moderate/place.js';
import { jsonFile } from '../src/shared/json-file.js';

let emulator: Emulator;
let api: Instagram;
let places: Place[];
let folder: string;
let printed: string[];

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(async () => {
  emulator.reset();
  const client = { accessToken: emulator.tokens.facebook, baseUrl: emulator.url };
  api = new Instagram(client);
  const fb = new Facebook(client);
  places = [instagramPlace(api, 3), facebookPlace(fb, (await ownPage(fb)) ?? '', 5)];
  folder = mkdtempSync(join(tmpdir(), 'edgewalk-moderate-'));
  printed = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const look = (apply: boolean, at = places) => {
  const memory = jsonFile<Memory>(join(folder, 'moderation.json'));
  return moderate(at, { memory, apply, print: (line) => printed.push(line) });
};
const writes = () => emulator.requests.filter(({ method }) => method === 'POST').length;

test('by default it tells what it would do, and does nothing', async () => {
  const first = await look(false);
  expect(first.read).toBeGreaterThan(50);
  expect(first.hide).toBeGreaterThan(0);
  expect(first.reply).toBeGreaterThan(0);
  expect(printed.join('\n')).toMatch(/would answer {3}Instagram @\S+: .*\(a question\) → /);
  expect(printed.join('\n')).toMatch(/would (hide {5}|answer {3})Facebook /);
  expect(writes()).toBe(0);
  expect(await look(false)).toEqual(first);
});

test('with --apply it does so once', async () => {
  const { hide, reply } = await look(true);
  expect(printed.filter((line) => line.startsWith('hidden '))).toHaveLength(hide);
  expect(printed.filter((line) => line.startsWith('answered '))).toHaveLength(reply);
  expect(writes()).toBe(hide + reply);
  expect(await look(true)).toEqual({ read: 0, hide: 0, reply: 0, failed: 0 });
  expect(writes()).toBe(hide + reply);
});

test('what is new is seen, and nobody is answered twice though the memory is lost', async () => {
  await look(true);
  const before = writes();
  rmSync(join(folder, 'moderation.json'));
  expect(await look(true)).toMatchObject({ reply: 0, failed: 0 });
  expect(writes()).toBe(before);
});

test('a reply whose answer was lost is not sent again', async () => {
  emulator.faults.add({ on: 'POST /{comment}/replies', nth: 1, fault: { lost: 'applied' } });
  const { reply, failed } = await look(true, places.slice(0, 1));
  expect([reply > 0, failed]).toEqual([true, 0]);
  await look(true, places.slice(0, 1));
  const replied = emulator.requests.filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/replies'),
  );
  expect(replied).toHaveLength(reply);
  expect(emulator.faults.log).toHaveLength(1);
});

test('a refused comment is left for the next run, a refused token ends this one', async () => {
  emulator.faults.add({ on: 'POST', nth: 1, fault: { error: { code: 100, subcode: 33 } } });
  const { failed } = await look(true, places.slice(0, 1));
  expect(failed).toBe(1);
  expect(printed.filter((line) => line.startsWith('not '))).toHaveLength(1);
  expect(await look(true, places.slice(0, 1))).toMatchObject({ read: 1, failed: 0 });
  emulator.reset();
  rmSync(join(folder, 'moderation.json'));
  emulator.faults.add({ on: 'POST', nth: 2, fault: { error: { code: 190 } } });
  await expect(look(true, places.slice(0, 1))).rejects.toThrow(AccessTokenError);
});
