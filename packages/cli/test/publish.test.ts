import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { InterruptedError } from '../src/terminal/hidden-prompt.js';
import { edgewalk } from './edgewalk.js';
import { start, startInTerminal, temporaryFolder } from './support.js';

const media = (name: string) => fileURLToPath(new URL(`../../publishing/test/media/${name}`, import.meta.url));

let emulator: Emulator;
let api: Instagram;
let page: string;
beforeAll(async () => {
  emulator = await startEmulator();
  api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  page = (await api.me.accounts.get({ fields: ['id'], limit: 1 })).data[0]?.id ?? '';
});
beforeEach(() => {
  emulator.faults.clear();
  emulator.reset();
});
afterAll(() => emulator.close());

const writes = () => emulator.requests.filter(({ method }) => method !== 'GET');
const idIn = (output: string) => (JSON.parse(output) as { id: string }).id;

/** The command with a home of its own, where it keeps how far it is. */
function inHome() {
  const home = temporaryFolder();
  const publish = (args: readonly string[], changes: Parameters<typeof edgewalk>[2] = {}) =>
    edgewalk(emulator, ['publish', ...args], { login: 'facebook', home, interactive: false, ...changes });
  return { home, publish };
}

const published = async () => {
  const { data } = await api.user.media.get({ fields: ['id', 'caption'], limit: 5 });
  return data;
};

describe('edgewalk publish on Instagram', () => {
  it('publishes an image by its address, with further parameters', async () => {
    const { publish } = inHome();
    const args = ['image', 'https://example.com/a.jpg', '--caption', 'Rye at noon', 'alt_text=A loaf', '--yes'];
    const { code, output } = await publish(args, { login: 'instagram' });
    expect(code).toBe(0);
    expect((await published())[0]).toEqual({ id: idIn(output), caption: 'Rye at noon' });
    expect(await api.media(idIn(output)).get({ fields: ['alt_text'] })).toMatchObject({ alt_text: 'A loaf' });
  });

  it('sends a file of a reel, shows how far it is, and comments first', async () => {
    const { publish } = inHome();
    const shown: string[] = [];
    const caption = join(temporaryFolder(), 'caption.txt');
    writeFileSync(caption, 'From oven\nto table\n');
    const args = ['reel', media('upright.mp4'), '--caption', `@${caption}`, '--first-comment', 'First', '--yes'];
    const { code, output } = await publish(args, { showProgress: (text) => shown.push(text) });
    expect(code).toBe(0);
    const found = await api.media(idIn(output)).get({ fields: ['caption', 'media_product_type'] });
    expect(found).toMatchObject({ caption: 'From oven\nto table', media_product_type: 'REELS' });
    const comments = await api.media(idIn(output)).comments.get({ fields: ['text'] });
    expect(comments.data.map(({ text }) => text)).toEqual(['First']);
    expect(shown).toEqual(expect.arrayContaining([expect.stringMatching(/^100 % of [\d.]+ MB sent$/), 'publishing']));
  });

  it('puts images on a host of yours, and takes them away again', async () => {
    const folder = temporaryFolder();
    const { publish } = inHome();
    const host = ['--host-folder', folder, '--host-url', 'https://media.example.com/'];
    const { code, output, errors } = await publish([
      'carousel',
      media('square.jpg'),
      media('upright.mp4'),
      ...host,
      '--yes',
    ]);
    expect([code, errors]).toEqual([0, '']);
    const { children } = await api.media(idIn(output)).get({ fields: [{ children: ['media_type'] }] });
    expect(children?.data.map(({ media_type: type }) => type)).toEqual(['IMAGE', 'VIDEO']);
    const sent = emulator.requests.find(({ params }) => 'image_url' in params);
    expect(sent?.params['image_url']).toMatch(/^https:\/\/media\.example\.com\/[\w-]+\.jpg$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([2, 4, 5])('goes on by itself after it was stopped at step %i, and publishes once', async (step) => {
    const { publish } = inHome();
    const before = (await published())[0]?.id;
    const args = ['reel', media('upright.mp4'), '--caption', `Once ${step}`, '--yes'];
    const controller = new AbortController();
    let events = 0;
    const showProgress = () => {
      events += 1;
      if (events === step) controller.abort(new InterruptedError('stopped'));
    };
    const first = await publish(args, { showProgress, interruption: () => controller.signal });
    expect(first.code).toBe(130);
    const second = await publish(args);
    expect(second).toMatchObject({ code: 0, errors: 'edgewalk: goes on where an earlier run was stopped' });
    const posts = await published();
    expect(posts.filter(({ caption }) => caption === `Once ${step}`)).toHaveLength(1);
    expect(posts[1]?.id).toBe(before);
  });

  it('keeps no token, and publishes anew once it is done', async () => {
    const { home, publish } = inHome();
    const args = ['image', 'https://example.com/a.jpg', '--caption', 'Twice', '--yes'];
    emulator.faults.add({ on: 'POST /{ig-user}/media_publish', nth: 1, fault: { error: { code: 190 } } });
    expect(await publish(args)).toMatchObject({ code: 3 });
    const state = join(home, '.local/state/edgewalk/publish');
    const files = readdirSync(state, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const texts = files.map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'));
    expect(texts.join('')).toContain('creating');
    expect(texts.join('')).not.toContain(emulator.tokens.facebook);
    emulator.faults.clear();
    expect(await publish(args)).toMatchObject({ code: 0, errors: expect.stringContaining('goes on') });
    expect(await publish(args)).toMatchObject({ code: 0, errors: '' });
    expect((await published()).filter(({ caption }) => caption === 'Twice')).toHaveLength(2);
  });
});

describe('edgewalk publish on a Page', () => {
  it.each([
    [['post', '--caption', 'Our recipe', '--link', 'https://example.com/rye'], /_/],
    [['image', media('square.jpg'), '--caption', 'Photo'], /_/],
    [['carousel', media('square.jpg'), media('wide.jpg'), '--caption', 'Two'], /_/],
    [['reel', media('upright.mp4'), '--caption', 'Reel'], /^\d+$/],
    [['video', media('seconds-70.mp4'), '--caption', 'Video', 'title=Oven'], /^\d+$/],
    [['story', media('square.jpg')], /./],
  ])('publishes %j', async (args, id) => {
    const { code, output } = await inHome().publish([...args, '--page', page, '--yes']);
    expect([code, JSON.parse(output)]).toEqual([0, expect.objectContaining({ id: expect.stringMatching(id) })]);
  });
});

describe('before anything is sent', () => {
  it.each([
    [['imgae', 'a.jpg'], 'did you mean image?'],
    [['image', 'nowhere.jpg', '--yes'], 'the file nowhere.jpg cannot be read'],
    [['image', 'file:///etc/passwd', '--yes'], 'give a file, or an address'],
    [['image', 'https://example.com/a.jpg', 'https://example.com/b.jpg', '--yes'], 'several are a carousel'],
    [['image', media('square.jpg'), '--yes'], '--host-folder and --host-url'],
    [['image', media('square.jpg'), '--host-folder', 'x', '--yes'], 'it goes with --host-url'],
    [['post', '--yes'], 'only a Page has it'],
    [['image', 'https://example.com/a.jpg', 'colour=red', '--yes'], 'colour'],
    [['image', 'https://example.com/a.jpg', '--caption', 'x'.repeat(2300), '--yes'], '2,200'],
    [['image', 'https://example.com/a.jpg'], 'give --yes'],
  ])('%j is refused', async (args, message) => {
    const { code, errors } = await inHome().publish(args);
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(writes()).toEqual([]);
  });

  it('prints what it would publish', async () => {
    const { code, output } = await inHome().publish(['reel', media('upright.mp4'), '--dry-run']);
    expect([code, JSON.parse(output), writes().length]).toEqual([
      0,
      { on: 'Instagram', content: { reel: { file: media('upright.mp4') } } },
      0,
    ]);
  });

  it('refuses a file that Meta would refuse, and leaves no run to go on with', async () => {
    const { publish } = inHome();
    for (const name of ['seconds-2.mp4', 'seconds-2.mp4']) {
      const { code, errors } = await publish(['reel', media(name), '--yes']);
      expect([code, writes().length]).toEqual([7, 0]);
      expect(errors).toContain('--check warn');
      expect(errors).not.toContain('goes on');
    }
  });

  it('asks at a terminal, and sends nothing when the answer is no', async () => {
    const questions: string[] = [];
    const confirm = async (question: string) => questions.push(question) > 1;
    const args = ['image', 'https://example.com/a.jpg', '--caption', 'x\u001B[31m'];
    const { code, errors } = await inHome().publish(args, { interactive: true, confirm });
    expect([code, errors, writes().length]).toEqual([130, 'nothing was sent', 0]);
    expect(questions[0]).toMatch(/^publish on Instagram: /);
    expect(questions[0]).not.toContain('\u001B');
  });
});

const environment = () => ({
  EDGEWALK_TOKEN: emulator.tokens.facebook,
  EDGEWALK_BASE_URL: emulator.url,
  XDG_STATE_HOME: temporaryFolder(),
});

describe('the built command', () => {
  it('goes on behind Ctrl-C in a terminal', async () => {
    const settings = environment();
    const args = ['publish', 'reel', media('upright.mp4'), '--caption', 'Ctrl-C', '--yes'];
    const terminal = startInTerminal(args, settings);
    await terminal.printed(/Meta works on it/);
    terminal.type('\u0003');
    expect(await terminal.printed(/code (\d+)/)).toBe('130');
    const again = start(args, settings);
    expect(await again.ended).toBe(0);
    expect(again.errors()).toBe('edgewalk: goes on where an earlier run was stopped\n');
    expect((await published()).filter(({ caption }) => caption === 'Ctrl-C')).toHaveLength(1);
  });
});
