import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { hasBrowser, openBrowser } from '@edgewalk/testing/browser';
import { run } from '../src/run.js';
import { contextOf } from './context.js';

// The emulator stands for the real API: the command knows no difference.
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

interface Opened {
  readonly origin: string;
  readonly key: string;
  /** The address that the browser was shown. */
  readonly shown: string | undefined;
  readonly stop: () => Promise<number>;
}

async function open(...options: string[]): Promise<Opened> {
  let stop: (() => void) | undefined;
  let shown: string | undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const address = new Promise<string>((resolve) => {
    const { context } = contextOf({
      environment: { EDGEWALK_TOKEN: emulator.tokens.instagram, EDGEWALK_BASE_URL: emulator.url },
      write: resolve,
      open: async (url) => void (shown = url),
      waitForStop: () => stopped,
    });
    ended = run(['console', ...options], context);
  });
  const [, origin = '', key = ''] = /(http:\S+)\/#key=(\S+)/.exec(await address) ?? [];
  const running = ended;
  return { origin, key, shown, stop: () => (stop?.(), running) };
}

let ended: Promise<number> = Promise.resolve(0);

const ask = (origin: string, path: string, headers: Readonly<Record<string, string>>, body?: object) =>
  new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const sent = request(`${origin}${path}`, { method: body ? 'POST' : 'GET', headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject).end(body && JSON.stringify(body));
  });

test('serves the page, and sends what it asks for with the token that it does not have', async () => {
  const { origin, key, shown, stop } = await open();
  expect(shown).toBe(`${origin}/#key=${key}`);
  expect((await ask(origin, '/', { accept: 'text/html' })).text).toContain('/_console/main.js');
  const about = await ask(origin, '/_console/about', { 'x-edgewalk-key': key });
  expect(JSON.parse(about.text)).toMatchObject({
    kind: 'real',
    tokens: [{ name: 'EDGEWALK_TOKEN', login: 'instagram' }],
  });
  const read = { token: 'EDGEWALK_TOKEN', method: 'GET', path: '/me', params: { fields: 'username' } };
  const sent = await ask(origin, '/_console/send', { 'x-edgewalk-key': key }, read);
  expect(JSON.parse(JSON.parse(sent.text).body)).toMatchObject({ username: 'tidal.bakery' });
  expect([about.text, sent.text].join()).not.toContain(emulator.tokens.instagram);
  expect(await stop()).toBe(0);
  await expect(ask(origin, '/', {})).rejects.toThrow('ECONNREFUSED');
});

test('answers neither without the key nor to another page or name', async () => {
  const { origin, key, shown, stop } = await open('--no-open');
  expect(shown).toBeUndefined();
  const withKey = { 'x-edgewalk-key': key };
  const refused: readonly Readonly<Record<string, string>>[] = [
    {},
    { 'x-edgewalk-key': `${key}x` },
    { ...withKey, host: 'evil.example' },
    { ...withKey, host: 'localhost:1' },
    { ...withKey, origin: 'http://evil.example' },
    { ...withKey, origin: 'null' },
  ];
  for (const headers of refused) expect((await ask(origin, '/_console/about', headers)).status).toBe(403);
  expect((await ask(origin, '/_emulator/tokens', withKey)).status).toBe(404);
  expect((await ask(origin, '/../package.json', withKey)).status).toBe(404);
  await stop();
});

test('says how to log in where there is no token', async () => {
  const { context, errors } = contextOf();
  expect(await run(['console', '--no-open'], context)).toBe(3);
  expect(errors.join()).toMatch(/no login has stored a token\nLog in: npx edgewalk login/);
});

const writes = () => emulator.requests.filter(({ method }) => method !== 'GET').length;

(hasBrowser ? describe : describe.skip)('in a browser', () => {
  test('shows the real account, and asks before it writes', async () => {
    const [{ origin, key, stop }, browser] = [await open('--no-open'), await openBrowser()];
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const refused: string[] = [];
    page.on('console', (message) => /Content.Security/i.test(message.text()) && refused.push(message.text()));
    await page.goto(`${origin}/#key=${key}`);
    await page.locator('.world').getByText('real', { exact: true }).waitFor();
    const areas = page.getByRole('navigation', { name: 'Areas' }).getByRole('link');
    expect(await areas.allInnerTexts()).toEqual(['Explore', 'Account', 'Access']);
    // An address does not lead to the others either.
    await page.evaluate(`location.hash = '#/publishing'`);
    await page.getByRole('treeitem').first().waitFor();
    await page.evaluate(`location.hash = '#/account'`);
    await page.getByRole('list', { name: 'Posts' }).getByRole('link').first().click();
    await page.locator('.spic img').waitFor();
    await page.waitForFunction(`[...document.images].every((image) => image.complete && image.naturalWidth > 0)`);
    expect(await page.locator('.tile img').count()).toBeGreaterThan(3);
    const comment = page.getByRole('list', { name: 'Comments' }).getByRole('listitem').first();
    await comment.getByRole('button', { name: 'Delete' }).first().click();
    await comment.getByText('This changes what is on Meta').waitFor();
    await page.keyboard.press('Enter');
    await comment.getByText('This changes what is on Meta').waitFor({ state: 'detached' });
    expect(writes()).toBe(0);
    await comment.getByRole('button', { name: 'Delete' }).first().click();
    await Promise.all([page.waitForResponse(/send$/), comment.getByRole('button', { name: 'Send' }).click()]);
    expect(writes()).toBe(1);
    expect(refused).toEqual([]);
    await browser.close();
    await stop();
  });
});

test('lets the page load pictures of Meta, and scripts of itself only', async () => {
  const { origin, stop } = await open('--no-open');
  const { headers } = await fetch(origin, { headers: { accept: 'text/html' } });
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`img-src 'self' https: ${emulator.url}`);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  await stop();
});
