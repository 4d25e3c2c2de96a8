import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchTransport, type Transport, undiciTransport } from '@edgewalk/core';
import { type Emulator, type Fault, startEmulator } from '@edgewalk/emulator';
import { getRequestListener } from '@hono/node-server';
import { expressApp } from '../src/express/app.js';
import { honoApp } from '../src/hono/app.js';
import { httpErrorOf } from '../src/web/http-error.js';
import { serve } from '../src/web/serve.js';
import { settingsFor } from '../src/web/settings-for.js';
import type { Settings } from '../src/web/settings.js';
import { Browser, decide } from './browser.js';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

interface Body {
  readonly media: readonly { readonly id: string }[];
  readonly next: string;
  readonly error: string;
  readonly advice: string;
}
const bodyOf = async (response: Response) => (await response.json()) as Body;

const apps: readonly (readonly [string, (settings: Settings) => RequestListener, Transport])[] = [
  ['Express', (settings) => expressApp(settings), undiciTransport()],
  ['Hono', (settings) => getRequestListener(honoApp(settings).fetch), fetchTransport()],
];

describe.each(apps)('with %s', (_name, make, transport) => {
  let app: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let verifyToken: string;

  beforeAll(async () => {
    const client = { accessToken: emulator.tokens.facebook, baseUrl: emulator.url };
    app = await serve(0, (origin) => {
      const settings = settingsFor({ client, emulator }, origin, transport);
      verifyToken = settings.verifyToken;
      return make({ ...settings, client: { ...settings.client, retry: false } });
    });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    browser = new Browser();
  });
  afterEach(() => emulator.faults.clear());

  const at = (path: string) => app.origin + path;

  async function logIn(): Promise<void> {
    const callback = await decide(await browser.follow(at('/login')), 'continue');
    expect(await browser.follow(callback)).toBe(at('/media'));
  }

  const ask = (word: string, challenge: string) =>
    browser.open(
      at(
        `/webhook?hub.mode=subscribe&hub.verify_token=${word}&hub.challenge=${encodeURIComponent(challenge)}`,
      ),
    );

  test('a person logs in and sees recent media, page by page', async () => {
    expect((await browser.open(at('/media'))).status).toBe(401);
    await logIn();
    expect(browser.cookies).toEqual(['session']);
    const first = await bodyOf(await browser.open(at('/media')));
    expect(first.media).toHaveLength(12);
    const second = await bodyOf(await browser.open(at(first.next)));
    const ids = [...first.media, ...second.media].map(({ id }) => id);
    expect(new Set(ids).size).toBe(24);
    expect(JSON.stringify([first, second])).not.toContain('IGAA');
  });

  test('one who says no, or comes with the state of another, is not let in', async () => {
    const refused = await browser.open(await decide(await browser.follow(at('/login')), 'cancel'));
    expect([refused.status, (await bodyOf(refused)).error]).toEqual([403, 'ConsentDeniedError']);
    const callback = await decide(await new Browser().follow(at('/login')), 'continue');
    const stolen = await browser.open(callback);
    expect([stolen.status, (await bodyOf(stolen)).error]).toEqual([400, 'StateMismatchError']);
    expect(browser.cookies).not.toContain('session');
  });

  test.each<[number, string, Fault]>([
    [401, 'AccessTokenError', { error: { code: 190, subcode: 463 } }],
    [403, 'PermissionError', { error: { code: 10 } }],
    [404, 'NotFoundError', { unreadable: true }],
    [429, 'RateLimitError', { error: { code: 4 } }],
    [502, 'ResponseFormatError', { truncate: true }],
    [502, 'NetworkError', { reset: 'before' }],
    [503, 'TransientError', { error: { code: 2 } }],
  ])('a failure becomes %i, %s', async (status, name, fault) => {
    await logIn();
    emulator.faults.add({ on: 'GET /{ig-user}/media', fault });
    const answer = await browser.open(at('/media'));
    const body = await bodyOf(answer);
    expect([answer.status, body.error]).toEqual([status, name]);
    expect(body.advice).toMatch(/\w+/);
  });

  test('a cursor that is none is the fault of who asks', async () => {
    await logIn();
    const answer = await browser.open(at('/media?cursor=nonsense'));
    expect([answer.status, (await bodyOf(answer)).error]).toEqual([400, 'InvalidArgumentError']);
  });

  test('Meta verifies the address of webhooks', async () => {
    const right = await ask(verifyToken, '1158201444');
    expect([right.status, await right.text()]).toEqual([200, '1158201444']);
    expect(right.headers.get('content-type')).toMatch(/^text\/plain/);
    expect((await ask('guessed', '1158201444')).status).toBe(403);
    expect((await ask(verifyToken, '<b>')).status).toBe(403);
  });
});

test('what is not known is not told', () => {
  expect(httpErrorOf(new Error('password 1234'))).toMatchObject({ status: 500 });
  expect(JSON.stringify(httpErrorOf(new Error('password 1234')))).not.toContain('1234');
});
