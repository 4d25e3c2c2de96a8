import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { checkpointFolder } from '../src/schedule/checkpoint-folder.js';
import { readPosts } from '../src/schedule/posts.js';

const runner = fileURLToPath(new URL('../../../scripts/example/index.mjs', import.meta.url));
const sample = fileURLToPath(new URL('../src/schedule', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgewalk-schedule-'));
  for (const file of ['posts.json', 'oven.mp4']) cpSync(join(sample, file), join(folder, file));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the schedule', () => {
  let emulator: Emulator;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(async () => {
    child?.kill('SIGKILL');
    await emulator.close();
  });

  /** Starts the program, and kills it after a request; without one it comes to its end. */
  async function run(killAfter?: RegExp): Promise<number | null> {
    const from = emulator.requests.length;
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      EDGEWALK_TOKEN: emulator.tokens.facebook,
      EDGEWALK_BASE_URL: emulator.url,
    };
    const args = [runner, 'schedule', '--posts', 'posts.json', '--poll', '1'];
    child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'inherit' });
    const ended = once(child, 'exit');
    const isReached = () =>
      emulator.requests.slice(from).some(({ method, path }) => killAfter?.test(`${method} ${path}`) === true);
    while (child.exitCode === null && !isReached()) await Promise.race([pause(2), ended]);
    if (child.exitCode === null) child.kill('SIGKILL');
    const [code] = (await ended) as [number | null];
    return code;
  }

  test('publishes each post once, though it is killed again and again', async () => {
    const connection = { accessToken: emulator.tokens.facebook, baseUrl: emulator.url };
    const api = new Instagram(connection);
    const stories = async () => (await api.user.stories.get({ fields: ['id'] })).data.length;
    const before = await stories();
    const killed = [
      /^POST \/\d+\/media_publish$/, // the image
      /^POST \/ig-api-upload\//, // the video of the carousel
      /^POST \/\d+\/media_publish$/,
      /^POST \/ig-api-upload\//, // the reel
      /^POST \/\d+\/media_publish$/,
      /^POST \/\d+\/video_reels$/, // its start
      /^POST \/video-upload\//,
      /^POST \/\d+\/video_reels$/, // its finish
    ];
    for (const point of killed) expect([point, await run(point)]).toEqual([point, null]);
    expect(await run()).toBe(0);
    expect(await run()).toBe(0);

    const { data } = await api.user.media.get({ fields: ['caption', 'media_type'], limit: 8 });
    const captions = data.map(({ caption }) => caption);
    for (const own of ["Rye, from seven o'clock", 'From both sides', 'From oven to table'])
      expect(captions.filter((caption) => caption === own)).toEqual([own]);
    expect(await stories()).toBe(before + 1);
    const fb = new Facebook(connection);
    const pageId = (await fb.me.accounts.get({ fields: ['id'] })).data[0]?.id ?? '';
    const reels = await fb
      .asPage(pageId)
      .page(pageId)
      .videoReels.get({ fields: ['description'], limit: 10 });
    expect(reels.data.filter(({ description }) => description === 'From oven to table')).toHaveLength(1);
    expect(JSON.stringify(readdirSync(join(folder, 'posts.json.checkpoints')))).not.toContain('far-away');
  }, 300_000);
});

test('of two processes that store a checkpoint one succeeds', async () => {
  const { checkpoints } = checkpointFolder(join(folder, 'claims'));
  const claims = await Promise.all([1, 2, 3, 4].map(() => checkpoints.claim('a')));
  expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
  const second = await checkpoints.claim('a');
  expect(await claims.find((claim) => claim !== undefined)?.save({} as never)).toBe(false);
  expect(await second?.save({ step: 'creating' } as never)).toBe(true);
  expect(readFileSync(join(folder, 'claims/a.3.json'), 'utf8')).toContain('creating');
});

test.each([
  ['{}', 'write a list of posts'],
  ['[{"key":"../a"}]', 'post 1: key: write letters'],
  ['[{"key":"a","to":"threads"}]', 'post 1: to: write "instagram" or "page"'],
  ['[{"key":"a","to":"page","at":"soon"}]', 'post 1: at: write a time'],
  ['[{"key":"a","to":"page","at":"2027-01-01T00:00Z"}]', 'post 1: content: write what publish takes'],
])('a plan says what is wrong with it: %s', async (text, advice) => {
  const path = join(folder, 'wrong.json');
  writeFileSync(path, text);
  await expect(readPosts(path)).rejects.toThrow(advice);
});
