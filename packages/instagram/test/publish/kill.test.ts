import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import type { PublishedPost } from '../../src/index.js';
import { Instagram } from '../../src/instagram.js';
import { carousel } from './support.js';

let emulator: Emulator;
let folder: string;
let publisher: string;
let account: object;
let next: ChildProcess | undefined;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock() });
  folder = mkdtempSync(join(tmpdir(), 'edgewalk-publish-'));
  publisher = bundled();
  const accessToken = emulator.tokens.facebook;
  const { id: userId } = await observer().user.get({ fields: ['id'] });
  account = { url: emulator.url, accessToken, userId };
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await emulator.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * The publisher as one file, which starts much faster than the many files of the package. esbuild is run in a process of
 * its own: it does not work in Jest's.
 */
function bundled(): string {
  const outfile = join(folder, 'publisher.cjs');
  const options = {
    entryPoints: [fileURLToPath(new URL('fixtures/publisher.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    conditions: ['@edgewalk/source'],
  };
  const script = `require('esbuild').buildSync(${JSON.stringify(options)})`;
  const cwd = fileURLToPath(new URL('../../../..', import.meta.url));
  execFileSync(process.execPath, ['-e', script], { cwd, stdio: 'inherit' });
  return outfile;
}

const observer = () => new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });

/** A process that waits for an order. The one after it is started at once, while this one works. */
function nextChild(): ChildProcess {
  const child = next ?? started();
  next = started();
  return child;
}

function started(): ChildProcess {
  const child = fork(publisher, { stdio: 'inherit', execArgv: [] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

type Said = {
  ready?: true;
  point?: string;
  outcome?: { _tag: string; right?: PublishedPost; left?: unknown };
};

/** Has a child publish. Kills it at the point of that number, and says which it was; otherwise gives the outcome. */
async function run(child: ChildProcess, order: object, killAt = Number.POSITIVE_INFINITY) {
  let points = 0;
  child.send({ order });
  for (;;) {
    const [said] = (await once(child, 'message')) as [Said];
    if (said.outcome) return { outcome: said.outcome };
    if (said.point === undefined) continue;
    points += 1;
    if (points === killAt) {
      child.kill('SIGKILL');
      await once(child, 'exit');
      return { killedAt: said.point };
    }
    // Time passes for the emulator's video, which takes three seconds.
    emulator.clock.advance(400);
    child.send({});
  }
}

async function postsWith(caption: string) {
  const page = await observer().user.media.get({ fields: ['id', 'caption'], limit: 10 });
  return page.data.filter((media) => media.caption === caption);
}

const timesPublished = () =>
  emulator.requests.filter(({ path, status }) => path.endsWith('/media_publish') && status === 200).length;

test('a process that is killed at any step goes on in another one: one post, each time', async () => {
  const killed: string[] = [];
  let child = nextChild();
  for (let point = 1; ; point += 1) {
    const caption = `From oven to table, ${point}`;
    const order = { ...account, content: { ...carousel, caption }, file: join(folder, `${point}.json`) };
    const first = await run(child, order, point);
    // It was through before it came so far: there are no more points to kill it at.
    if (first.killedAt === undefined) break;
    killed.push(first.killedAt);
    child = nextChild();
    const { outcome } = await run(child, order);
    expect(outcome).toMatchObject({ _tag: 'Right', right: { permalink: expect.any(String) } });
    expect({ at: first.killedAt, posts: await postsWith(caption) }).toEqual({
      at: first.killedAt,
      posts: [{ id: outcome?.right?.id, caption }],
    });
    expect(timesPublished()).toBe(point);
  }
  // Each request and each checkpoint has been killed before and after.
  const kinds = new Set(killed.map((point) => point.replaceAll(/\d{5,}/g, '#')));
  expect([...kinds].toSorted()).toEqual([
    'after GET /#',
    'after GET /#/content_publishing_limit',
    'after POST /#/media',
    'after POST /#/media_publish',
    'after the checkpoint',
    'before GET /#',
    'before GET /#/content_publishing_limit',
    'before POST /#/media',
    'before POST /#/media_publish',
    'before the checkpoint',
  ]);
  expect(killed.length).toBe(30);
}, 60_000);
