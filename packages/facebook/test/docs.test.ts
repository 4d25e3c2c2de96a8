import { imageBytes, videoBytes } from '@edgewalk/testing/media';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { BasicDisplay } from '@edgewalk/basic-display';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { type ClientOptions, Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { blocksOf, callsOf, read, sectionOf } from '@edgewalk/testing/markdown';
import { basicIds, guideIds, instagramIds } from '@edgewalk/testing/ids/guide-ids';

const readme = read('packages/facebook/README.md');
const guide = read('packages/facebook/docs/coming-from-python-facebook.md');

type Scope = Readonly<Record<string, unknown>>;

let emulator: Emulator;
let facebook: Scope;
beforeAll(async () => {
  emulator = await startEmulator({ strict: true });
  const { tokens, url: baseUrl } = emulator;
  class Here extends Facebook {
    constructor(options: ClientOptions) {
      super({ ...options, baseUrl });
    }
  }
  const fb = new Here({ accessToken: tokens.facebook });
  const own = new Here({ accessToken: tokens.page });
  const app = new Here({ accessToken: tokens.app });
  const file = new Blob([imageBytes()], { type: 'image/jpeg' });
  const film = new Blob([videoBytes()]);
  const given = {
    Facebook: Here,
    accessToken: tokens.facebook,
    openAsBlob: async (path: string) => (path.endsWith('.mp4') ? film : file),
  };
  facebook = { ...given, ...(await guideIds(fb, own, emulator.app.id)), fb, own, app, file };
});
afterAll(() => emulator.close());

async function instagram(): Promise<Scope> {
  const { tokens, url: baseUrl } = emulator;
  const ig = new Instagram({ accessToken: tokens.facebook, baseUrl });
  return { ig, ...(await instagramIds(ig, new Instagram({ accessToken: tokens.instagram, baseUrl }))) };
}

async function basicDisplay(): Promise<Scope> {
  const { tokens, url: baseUrl } = emulator;
  const accessToken = tokens.basic;
  const basic = new BasicDisplay({ accessToken, baseUrl });
  return { basic, BasicDisplay, accessToken, baseUrl, ...(await basicIds(basic)) };
}

/** Runs code of a page of our own. */
async function run(code: string, scope: Scope): Promise<unknown> {
  const names = Object.keys(scope);
  // oxlint-disable-next-line typescript/no-implied-eval
  const body = new Function(...names, `return (async () => { ${code}\n })();`);
  return (body as (...values: unknown[]) => Promise<unknown>)(...names.map((name) => scope[name]));
}

describe.each([
  ['Any path', async () => facebook],
  ['Facebook', async () => facebook],
  ['Instagram', instagram],
  ['Instagram Basic Display', basicDisplay],
] as const)('%s: a call of the guide runs:', (section, found) => {
  let scope: Scope;
  let deleted = false;
  beforeAll(async () => {
    scope = await found();
  });
  afterEach(() => {
    if (deleted) emulator.reset();
  });

  const calls = callsOf(sectionOf(guide, section));
  test.each(calls.filter((call) => !call.startsWith('basicLogin.')))('%s', async (call) => {
    deleted = call.includes('.delete(');
    expect(await run(`return ${call};`, scope)).toBeDefined();
  });
});

describe('the README runs:', () => {
  const blocks = blocksOf(readme).map((block) => block.replaceAll(/^import .*\n/gm, '').trim());

  // Meta refuses to publish the same text twice.
  afterEach(() => emulator.reset());

  test.each(blocks.map((block) => [block.split('\n')[0], block]))('%s', async (_begins, block) => {
    expect(await run(`const console = { log: () => undefined }; ${block}`, facebook)).toBeUndefined();
  });
});
