import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { AccessTokenError, Instagram } from '@edgewalk/instagram';
import { createFacebookChannel, findOwnPage } from '../src/moderate/facebook.js';
import { createInstagramChannel } from '../src/moderate/instagram.js';
import type { Memory } from '../src/moderate/ledger.js';
import { moderate } from '../src/moderate/moderate.js';
import type { Channel } from '../src/moderate/channel.js';
import { jsonFile } from '../src/shared/json-file.js';

let emulator: Emulator;
let api: Instagram;
let channels: Channel[];
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
  channels = [createInstagramChannel(api, 3), createFacebookChannel(fb, (await findOwnPage(fb)) ?? '', 5)];
  folder = mkdtempSync(join(tmpdir(), 'edgewalk-moderate-'));
  printed = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const runModeration = (apply: boolean, at = channels) => {
  const memory = jsonFile<Memory>(join(folder, 'moderation.json'));
  return moderate(at, { memory, apply, print: (line) => printed.push(line) });
};
const writes = () => emulator.requests.filter(({ method }) => method === 'POST').length;

test('by default it is a dry run', async () => {
  const first = await runModeration(false);
  expect(first.read).toBeGreaterThan(50);
  expect(first.hide).toBeGreaterThan(0);
  expect(first.reply).toBeGreaterThan(0);
  expect(printed.join('\n')).toMatch(/would answer {3}Instagram @\S+: .*\(a question\) → /);
  expect(printed.join('\n')).toMatch(/would (hide {5}|answer {3})Facebook /);
  expect(writes()).toBe(0);
  expect(await runModeration(false)).toEqual(first);
});

test('with --apply each comment is processed once', async () => {
  const { hide, reply } = await runModeration(true);
  expect(printed.filter((line) => line.startsWith('hidden '))).toHaveLength(hide);
  expect(printed.filter((line) => line.startsWith('answered '))).toHaveLength(reply);
  expect(writes()).toBe(hide + reply);
  expect(await runModeration(true)).toEqual({ read: 0, hide: 0, reply: 0, failed: 0 });
  expect(writes()).toBe(hide + reply);
});

test('nobody is answered twice, even if the state file is lost', async () => {
  await runModeration(true);
  const before = writes();
  rmSync(join(folder, 'moderation.json'));
  expect(await runModeration(true)).toMatchObject({ reply: 0, failed: 0 });
  expect(writes()).toBe(before);
});

test('a reply whose response was lost is not sent again', async () => {
  emulator.faults.add({ on: 'POST /{comment}/replies', nth: 1, fault: { lost: 'applied' } });
  const { reply, failed } = await runModeration(true, channels.slice(0, 1));
  expect([reply > 0, failed]).toEqual([true, 0]);
  await runModeration(true, channels.slice(0, 1));
  const replied = emulator.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/replies'));
  expect(replied).toHaveLength(reply);
  expect(emulator.faults.log).toHaveLength(1);
});

test('a refused comment is left for the next run, a refused token ends this one', async () => {
  emulator.faults.add({ on: 'POST', nth: 1, fault: { error: { code: 100, subcode: 33 } } });
  const { failed } = await runModeration(true, channels.slice(0, 1));
  expect(failed).toBe(1);
  expect(printed.filter((line) => line.startsWith('not '))).toHaveLength(1);
  expect(await runModeration(true, channels.slice(0, 1))).toMatchObject({ read: 1, failed: 0 });
  emulator.reset();
  rmSync(join(folder, 'moderation.json'));
  emulator.faults.add({ on: 'POST', nth: 2, fault: { error: { code: 190 } } });
  await expect(runModeration(true, channels.slice(0, 1))).rejects.toThrow(AccessTokenError);
});
