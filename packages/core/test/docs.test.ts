import { imageBytes, videoBytes } from '@edgewalk/testing/media';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import * as authModule from '@edgewalk/auth';
import * as declareModule from '@edgewalk/core/declare';
import * as limitsModule from '@edgewalk/core/limits';
import * as emulatorModule from '@edgewalk/emulator';
import * as facebookModule from '@edgewalk/facebook';
import * as instagramModule from '@edgewalk/instagram';
import * as harvestModule from '@edgewalk/queue/harvest';
import * as threadsModule from '@edgewalk/threads';
import * as webhooksModule from '@edgewalk/webhooks';
import * as answersModule from '@edgewalk/webhooks/answers';
import { nodeWebhooks } from '@edgewalk/webhooks/node';
import { UserMedia } from '@edgewalk/instagram/user/media';
import * as TE from 'fp-ts/lib/TaskEither.js';
import * as t from 'io-ts';
import nock from 'nock';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MockAgent, ProxyAgent } from 'undici';
import { instagramIds } from '@edgewalk/testing/ids/guide-ids';
import { complaintsAbout } from './support/compiler.js';
import { allPages, blocksOf, callsOf, read, runnableBlocksOf } from '@edgewalk/testing/markdown';
import { runCode, type Scope } from '@edgewalk/testing/run-code';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const pages = allPages();
const isComparison = (path: string) => path.includes('/coming-from-');
/** The calls of a page's tables, each in a block of its own. */
const callsIn = (path: string) => callsOf(read(path)).map((call) => `{ await (${call}); }`);

test('the code of every README and guide compiles', async () => {
  const blocks = pages.flatMap((path) => blocksOf(read(path)));
  const comparisons = pages.filter(isComparison).map(callsIn);
  expect(blocks.length).toBeGreaterThan(60);
  expect(comparisons.flat().length).toBeGreaterThan(250);
  expect(await complaintsAbout([...blocks, ...comparisons.map((calls) => calls.join('\n'))])).toBe('');
}, 240_000);

interface Generated {
  readonly path: string;
  readonly text: string;
}

test('the generated pages are fresh; else: npm run docs', async () => {
  const generator: string = '../../../scripts/docs/pages.mjs';
  const pagesModule = (await import(generator)) as { generatedPages: () => readonly Generated[] };
  const stale = pagesModule
    .generatedPages()
    .filter(({ path, text }) => !existsSync(join(root, path)) || read(path) !== text);
  expect(stale.map(({ path }) => path)).toEqual([]);
});

test('the chart of the benchmarks has the numbers of its table; else: npm run docs', () => {
  const rows = read('packages/website/docs/benchmarks.md').matchAll(
    /^\| [^|]+ \| (?:fetch|edgewalk[^|]*) +\| ([\d.]+) \(/gm,
  );
  const numbers = [...rows].map(([, cpu]) => cpu);
  const shown = [...read('packages/website/benchmarks.svg').matchAll(/>(\d\.\d\d)</g)].map(([, cpu]) => cpu);
  expect(numbers.length).toBeGreaterThan(5);
  expect(shown).toEqual(numbers);
});

test.each(pages)('%s: its links lead somewhere', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = '']) => target);
  expect(links.filter((target) => !leadsSomewhere(path, target))).toEqual([]);
});

function leadsSomewhere(path: string, target: string): boolean {
  const [file = '', heading] = target.split('#');
  const there = file === '' ? path : join(dirname(path), file);
  if (!existsSync(join(root, there))) return false;
  return heading === undefined || anchorsIn(read(there)).includes(heading);
}

const anchorsIn = (page: string) =>
  [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

/** Videos are ready at the first look: a guide does not wait for a minute. */
const quickWork = ['{ig-user}/media', '{page}/videos', '{page}/video_reels', '{page}/video_stories'].map((edge) => ({
  on: `POST /${edge}` as const,
  fault: { processing: { takes: 1 } },
}));

let emulator: Emulator;
let folder: string;
let scope: Scope;
beforeAll(async () => {
  emulator = await startEmulator({ strict: true, faults: quickWork });
  scope = await found();
  folder = mkdtempSync(join(tmpdir(), 'edgewalk-docs-'));
  mkdirSync(join(folder, 'public'));
  for (const name of ['reel', 'oven', 'queue']) writeFileSync(join(folder, `${name}.mp4`), videoBytes());
  writeFileSync(join(folder, 'loaf.jpg'), imageBytes());
  // Guides name files as if they were beside the program.
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(root);
  rmSync(folder, { recursive: true });
  await emulator.close();
});
// Meta refuses to publish the same text twice.
afterEach(async () => {
  if (emulator.requests.some(({ method }) => method !== 'GET')) emulator.reset();
  for (const started of others.splice(0)) await started.close();
});

/** Emulators that a page started. */
const others: Emulator[] = [];
const startAnother: typeof startEmulator = async (options) => {
  const started = await startEmulator(options);
  others.push(started);
  return started;
};

/** What the guides import and take for granted; clients that name no host talk to the emulator. */
async function found(): Promise<Scope> {
  const { tokens, url: baseUrl } = emulator;
  const accessToken = tokens.facebook;
  const Instagram = here(instagramModule.Instagram);
  const Facebook = here(facebookModule.Facebook);
  const GraphClient = here(instagramModule.GraphClient);
  const Threads = here(threadsModule.Threads);
  const api = new Instagram({ accessToken });
  const fb = new Facebook({ accessToken });
  const ids = await instagramIds(api, new Instagram({ accessToken: tokens.instagram }));
  const [account] = (await fb.me.accounts.get({ fields: ['id'] })).data;
  const pageId = account?.id ?? '';
  const [post] = (await fb.page(pageId).posts.get({ fields: ['id'] })).data;
  const reels = await api.user.media.get({ fields: ['id', 'media_product_type'], limit: 100 });
  const reelId = reels.data.find((media) => media.media_product_type === 'REELS')?.id;
  const { id: userId } = await api.user.get({ fields: ['id'] });
  const imports = {
    ...authModule,
    ...declareModule,
    ...limitsModule,
    ...emulatorModule,
    ...threadsModule,
    ...instagramModule,
    ...webhooksModule,
    ...harvestModule,
    ...answersModule,
    nodeWebhooks,
    createServer,
    startEmulator: startAnother,
    UserMedia,
    t,
    TE,
    nock,
    MockAgent,
    ProxyAgent,
    rm,
    writeFile,
  };
  const file = new Blob([imageBytes()], { type: 'image/jpeg' });
  const [comment] = (await fb.post(post?.id ?? '').comments.get({ fields: ['id'] })).data;
  const given = {
    file,
    fbCommentId: comment?.id,
    accessToken,
    instagramToken: tokens.instagram,
    threadsToken: tokens.threads,
    threads: new Threads({ accessToken: tokens.threads }),
    ...(await threadsIds(new Threads({ accessToken: tokens.threads }))),
    appSecret: emulator.apps.facebook.secret,
    baseUrl,
    caption: 'Rye at noon',
    image_url: 'https://example.com/loaf.jpg',
    video_url: 'https://example.com/oven.mp4',
    userId,
    pageId,
    pageIds: [pageId],
    reelId,
    postId: post?.id,
    ...ids,
  };
  return { ...imports, Instagram, Facebook, Threads, GraphClient, api, ig: api, fb, own: fb.asPage(pageId), ...given };
}

/** A post of Threads that was answered, and the answer. */
async function threadsIds(threads: threadsModule.Threads) {
  const posts = await threads.user.threads.get({ fields: ['id', 'has_replies'], limit: 50 });
  const threadId = posts.data.find(({ has_replies: isAnswered }) => isAnswered)?.id ?? '';
  const [reply] = (await threads.post(threadId).replies.get({ fields: ['id'] })).data;
  return { threadId, replyId: reply?.id };
}

/** A client class that talks to the emulator, when it has one of its tokens and no other baseUrl. */
function here<C extends new (...args: never) => object>(Client: C): C {
  const Derived: new (...args: never) => object = Client;
  return new Proxy(Derived, {
    construct: (target, [options, ...rest]: [instagramModule.ClientOptions, ...unknown[]]) => {
      const isOurs = Object.values(emulator.tokens).some((token) => token === options.accessToken);
      const given = isOurs ? { baseUrl: emulator.url, ...options } : options;
      return Reflect.construct(target, [given, ...rest]) as object;
    },
  }) as C;
}

/** What is left to the tests of its own package, or has nothing to run. */
const isElsewhere = (path: string) =>
  /^packages\/(auth|basic-display|cli|core|facebook|opentelemetry)\/README|python-facebook|support\.md$/.test(path);

/** The first line that is no import. */
const titleOf = (block: string): string => block.split('\n').find((line) => !/^import |^$/.test(line)) ?? '';

const running = pages.filter((path) => !isElsewhere(path) && runnableBlocksOf(read(path)).length > 0);

describe.each(running)('%s runs:', (path) => {
  const blocks = runnableBlocksOf(read(path));
  test.each(blocks.map((block) => [titleOf(block), block] as const))('%s', async (_title, block) => {
    expect(await runCode(block, scope)).toBeUndefined();
  });
});

async function newContainer(): Promise<string> {
  const { tokens, url: baseUrl } = emulator;
  const api = new instagramModule.Instagram({ accessToken: tokens.facebook, baseUrl });
  const { id } = await api.user.media.create({ image_url: 'https://example.com/loaf.jpg' });
  return id;
}

describe.each(pages.filter((path) => isComparison(path) && !path.includes('python-facebook')))(
  '%s: a call runs:',
  (path) => {
    test.each(callsOf(read(path)))('%s', async (call) => {
      const result = `(await (${call})) === undefined ? 'nothing' : 'something'`;
      // Facebook's comments and Instagram's are both called commentId.
      const commentId = /\bown\.|\bfb\./.test(call) ? scope['fbCommentId'] : scope['commentId'];
      const file = call.includes('videos') ? new Blob([videoBytes()], { type: 'video/mp4' }) : scope['file'];
      const containerId = call.includes('containerId') ? await newContainer() : undefined;
      expect(await runCode(`return ${result};`, { ...scope, commentId, containerId, file })).toBe('something');
    });
  },
);
