import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchTransport, type Transport, undiciTransport } from '@edgewalk/core';
import { type Emulator, type Fault, startEmulator } from '@edgewalk/emulator';
import { webhooks } from '@edgewalk/webhooks';
import { getRequestListener } from '@hono/node-server';
import { createExpressApp } from '../src/express/app.js';
import { createHonoApp } from '../src/hono/app.js';
import { toHttpError } from '../src/web/http-error.js';
import { serve } from '../src/web/serve.js';
import { createSettings } from '../src/web/create-settings.js';
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
const readBody = async (response: Response) => (await response.json()) as Body;

const apps: readonly (readonly [string, (settings: Settings) => RequestListener, Transport])[] = [
  ['Express', (settings) => createExpressApp(settings), undiciTransport()],
  ['Hono', (settings) => getRequestListener(createHonoApp(settings).fetch), fetchTransport()],
];

describe.each(apps)('with %s', (_name, make, transport) => {
  let app: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  const verifyToken = 'rye';
  const hook = webhooks({ secrets: 'flour', verifyToken });

  beforeAll(async () => {
    const client = { accessToken: emulator.tokens.facebook, baseUrl: emulator.url };
    app = await serve(0, (origin) => {
      const settings = createSettings({ client, emulator }, origin, transport);
      return make({ ...settings, hook, client: { ...settings.client, retry: false } });
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

  const requestChallenge = (token: string, challenge: string) =>
    browser.open(
      at(`/webhook?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=${encodeURIComponent(challenge)}`),
    );

  test('a person logs in and sees recent media, page by page', async () => {
    expect((await browser.open(at('/media'))).status).toBe(401);
    await logIn();
    expect(browser.cookies).toEqual(['session']);
    const first = await readBody(await browser.open(at('/media')));
    expect(first.media).toHaveLength(12);
    const second = await readBody(await browser.open(at(first.next)));
    const ids = [...first.media, ...second.media].map(({ id }) => id);
    expect(new Set(ids).size).toBe(24);
    expect(JSON.stringify([first, second])).not.toContain('IGAA');
  });

  test('a denied consent or the state of another login is rejected', async () => {
    const refused = await browser.open(await decide(await browser.follow(at('/login')), 'cancel'));
    expect([refused.status, (await readBody(refused)).error]).toEqual([403, 'ConsentDeniedError']);
    const callback = await decide(await new Browser().follow(at('/login')), 'continue');
    const stolen = await browser.open(callback);
    expect([stolen.status, (await readBody(stolen)).error]).toEqual([400, 'StateMismatchError']);
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
    const response = await browser.open(at('/media'));
    const body = await readBody(response);
    expect([response.status, body.error]).toEqual([status, name]);
    expect(body.advice).toMatch(/\w+/);
  });

  test('an invalid cursor is a bad request', async () => {
    await logIn();
    const response = await browser.open(at('/media?cursor=nonsense'));
    expect([response.status, (await readBody(response)).error]).toEqual([400, 'InvalidArgumentError']);
  });

  test('Meta verifies the address of webhooks', async () => {
    const right = await requestChallenge(verifyToken, '1158201444');
    expect([right.status, await right.text()]).toEqual([200, '1158201444']);
    expect(right.headers.get('content-type')).toMatch(/^text\/plain/);
    expect((await requestChallenge('guessed', '1158201444')).status).toBe(403);
    expect((await requestChallenge(verifyToken, '<b>')).status).toBe(400);
    expect((await fetch(at('/webhook'), { method: 'POST', body: '{}' })).status).toBe(401);
  });
});

test('the message of an unknown error is not shown', () => {
  expect(toHttpError(new Error('password 1234'))).toMatchObject({ status: 500 });
  expect(JSON.stringify(toHttpError(new Error('password 1234')))).not.toContain('1234');
});
