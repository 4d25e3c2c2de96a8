import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
