import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fileStore, instagramLogin, readToken, TokenManager } from '@edgewalk/auth';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { decide } from '@edgewalk/testing/person';
import { run } from '../src/run.js';
import { contextOf } from './context.js';
import { temporaryFolder } from './support.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const environment = () => ({ EDGEWALK_APP_SECRET: emulator.apps.instagram.secret });
const appOptions = () => ['--app-id', emulator.apps.instagram.id, '--base-url', emulator.url];

describe('edgewalk login --paste', () => {
  it('logs in where the browser is on another machine, with the address that it ended at', async () => {
    const folder = temporaryFolder();
    let shown = '';
    const { context, errors } = contextOf({
      environment: environment(),
      write: (text) => (shown += text),
      askHidden: async () => decide(/http:\S+authorize\S+/.exec(shown)?.[0] ?? '', 'continue'),
    });
    expect([await run(['login', ...appOptions(), '--paste', '--store', folder], context), errors]).toEqual([0, []]);
    expect(shown).toContain('is stored in');
    expect(shown).not.toMatch(/IGAA\w{10}/);
  });

  it.each(['no address', 'http://localhost:8484/callback?code=AQ&state=forged'])('refuses %s', async (text) => {
    const folder = temporaryFolder();
    const { context } = contextOf({ environment: environment(), askHidden: async () => text });
    expect(await run(['login', ...appOptions(), '--paste', '--store', folder], context)).not.toBe(0);
  });
});

/** The options of a login of the Facebook app. */
const facebookOptions = () => [
  '--app-id',
  emulator.apps.facebook.id,
  '--base-url',
  emulator.url,
  '--product',
  'facebook',
];
const secrets = () => ({
  EDGEWALK_APP_SECRET: emulator.apps.facebook.secret,
  EDGEWALK_CLIENT_TOKEN: emulator.apps.facebook.clientToken,
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A Graph API that answers each poll of a device with the next error, and with a token where there is none. */
async function recorded(answers: readonly (object | undefined)[]) {
  const asked: string[] = [];
  const left = [...answers];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    asked.push(pathname);
    const reply = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    request.resume().on('end', () => {
      if (pathname.endsWith('/device/login')) return reply(200, started);
      if (pathname.endsWith('/permissions')) return reply(200, { data: [{ permission: 'email', status: 'granted' }] });
      if (!pathname.endsWith('/device/login_status')) return reply(200, { id: '1', name: 'A person', data: [] });
      const error = left.shift();
      return error === undefined
        ? reply(200, { access_token: 'EAADeviceToken', expires_in: 5_183_996 })
        : reply(400, { error });
    });
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const started = {
  code: '92a2b2e351f2b0b3503b2de251132f47',
  user_code: 'A1NWZ9',
  verification_uri: 'https://www.facebook.com/device',
  expires_in: 420,
  interval: 5,
};

describe('edgewalk login --device', () => {
  it('waits until the person has typed the code on another screen, and stores the token', async () => {
    const folder = temporaryFolder();
    let [shown, polls] = ['', 0];
    // The person types at the third look.
    const sleep = async (ms: number) => {
      emulator.clock.advance(ms);
      polls += 1;
      if (polls < 3) return;
      const [, page = '', user_code = ''] = /Open (\S+) on any screen, and type (\w+)/.exec(shown) ?? [];
      await fetch(page, { method: 'POST', body: new URLSearchParams({ user_code, decision: 'continue' }) });
    };
    const { context, errors } = contextOf({
      environment: secrets(),
      now: () => emulator.clock.now(),
      write: (text) => (shown += text),
      sleep,
    });
    expect([await run(['login', ...facebookOptions(), '--device', '--store', folder], context), errors]).toEqual([
      0,
      [],
    ]);
    expect(polls).toBe(3);
    expect(await readToken(fileStore(folder))).toMatchObject({ accessToken: expect.stringMatching(/^EAA/) });
    expect(shown).not.toMatch(/EAA\w{10}/);
  });

  it('ends when the code has expired', async () => {
    const { context, errors } = contextOf({
      environment: secrets(),
      now: () => emulator.clock.now(),
      sleep: async () => emulator.clock.advance(100_000),
    });
    expect(await run(['login', ...facebookOptions(), '--device', '--store', temporaryFolder()], context)).not.toBe(0);
    expect(errors.join('\n')).toContain('expired');
  });

  // The answers are those that the Dart package `oauth` keeps with its provider for Facebook, and the last has the members
  // that a sketch for Arduino reads.
  describe('against recorded answers', () => {
    const pending = {
      message: 'This request requires the user to take a pending action',
      code: 31,
      error_subcode: 1349174,
      error_user_title: 'Device Login Authorization Pending',
      error_user_msg: 'User has not yet authorized your application. Continue polling.',
    };
    const hasty = {
      message: 'User request limit reached',
      code: 17,
      error_subcode: 1349172,
      error_user_title: 'OAuth Device Excessive Polling',
      error_user_msg: 'Your device is polling too frequently. Space your requests with a minium interval of 5 seconds.',
    };
    const expired = {
      message: 'The session has expired',
      code: 463,
      error_subcode: 1349152,
      error_user_title: 'Activation Code Expired',
      error_user_msg: 'The code you entered has expired. Please go back to your device for a new code and try again.',
    };

    it.each([
      ['goes on until there is a token', [pending, hasty, pending, undefined], 0, ''],
      ['ends when the code has expired', [pending, expired], 1, 'expired'],
    ])('%s', async (_, answers, code, said) => {
      const { url, asked } = await recorded(answers);
      const folder = temporaryFolder();
      const { context, errors } = contextOf({ environment: secrets() });
      const args = [
        'login',
        '--app-id',
        '123',
        '--product',
        'facebook',
        '--device',
        '--base-url',
        url,
        '--store',
        folder,
      ];
      expect([await run(args, context), errors.join('\n')]).toEqual([code, expect.stringContaining(said)]);
      expect(asked.filter((path) => path.endsWith('/device/login_status'))).toHaveLength(answers.length);
      expect((await readToken(fileStore(folder)))?.accessToken).toBe(code === 0 ? 'EAADeviceToken' : undefined);
    });
  });

  it.each([
    [['--product', 'instagram'], 'with --product facebook alone'],
    [['--product', 'facebook'], 'set EDGEWALK_CLIENT_TOKEN'],
  ])('with %j says what it needs', async (options, said) => {
    const { context, errors } = contextOf({ environment: { EDGEWALK_APP_SECRET: 'secret' } });
    await run(['login', '--app-id', '1', ...options, '--device', '--store', temporaryFolder()], context);
    expect(errors.join('\n')).toContain(said);
  });
});

describe('edgewalk refresh', () => {
  it('stores a token that is valid for longer', async () => {
    const folder = temporaryFolder();
    const { id: appId, secret: appSecret } = emulator.apps.instagram;
    const login = instagramLogin({ appId, appSecret, redirectUri: 'http://localhost/', baseUrl: emulator.url });
    const day = 86_400_000;
    const accessToken = emulator.tokens.instagram;
    const token = { accessToken, obtainedAt: Date.now(), expiresAt: Date.now() + 30 * day };
    await new TokenManager({ login, store: fileStore(folder) }).adopt(token);
    emulator.clock.advance(2 * day);
    const now = () => emulator.clock.now();
    const { context, written, errors } = contextOf({ environment: environment(), now });
    expect([await run(['refresh', ...appOptions(), '--store', folder], context), errors]).toEqual([0, []]);
    const [, until = ''] = /valid until (\S+)\.$/.exec(written.join('\n')) ?? [];
    expect(Date.parse(until)).toBeGreaterThan(now() + 50 * day);
    expect(written.join('\n')).not.toContain(accessToken);
  });

  it('says to log in where there is no token', async () => {
    const { context, errors } = contextOf({ environment: environment() });
    await run(['refresh', ...appOptions(), '--store', temporaryFolder()], context);
    expect(errors.join('\n')).toContain('Log in:');
  });
});
