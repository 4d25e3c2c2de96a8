import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AccessTokenError, GraphClient, InvalidParameterError, RateLimitError } from '@edgewalk/core';
import { type Emulator, type EmulatorOptions, manualClock, startEmulator } from '@edgewalk/emulator';
import {
  basicDisplay,
  ConsentDeniedError,
  facebookLogin,
  instagramLogin,
  memoryStore,
  StateMismatchError,
  threadsLogin,
  TokenManager,
} from '../src/index.js';
import { day, catchRejection, catchError } from './support/scripted-login.js';

const redirectUri = 'http://localhost:8080/callback';
const start = Date.UTC(2026, 10, 21);

/** An emulator that is reset before each test, and its logins. */
function setUp(options: EmulatorOptions = {}) {
  const here = {} as { emulator: Emulator };
  beforeAll(async () => {
    here.emulator = await startEmulator({ clock: manualClock(start), ...options });
  });
  beforeEach(() => {
    here.emulator.clock.set(start);
    here.emulator.reset();
  });
  afterAll(() => here.emulator.close());
  const optionsOf = (product: 'facebook' | 'instagram' | 'threads' | 'basicDisplay') => {
    const { apps, clock, url } = here.emulator;
    const { id: appId, secret: appSecret } = apps[product];
    return { appId, appSecret, redirectUri, baseUrl: url, now: () => clock.now() };
  };
  return {
    here,
    facebook: () => facebookLogin({ ...optionsOf('facebook'), clientToken: here.emulator.apps.facebook.clientToken }),
    instagram: () => instagramLogin(optionsOf('instagram')),
    threads: () => threadsLogin(optionsOf('threads')),
    basic: () => basicDisplay(optionsOf('basicDisplay')),
  };
}

/** Opens the login page as a person and submits a decision; returns the redirect address. */
async function submitLogin(url: string, decision: 'continue' | 'cancel' = 'continue'): Promise<string> {
  const page = await (await fetch(url)).text();
  const boxes = [...page.matchAll(/name="granted\[\]" value="([^"]*)" checked/g)].map(([, box = '']) => box);
  const body = new URLSearchParams([
    ['decision', decision],
    ...boxes.map((box): [string, string] => ['granted[]', box]),
  ]);
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  return response.headers.get('location') ?? '';
}

const { here, facebook, instagram, threads, basic } = setUp();
const scope = ['instagram_basic', 'pages_show_list', 'pages_read_engagement'] as const;

/** A short token of Facebook Login. */
async function shortToken() {
  const fb = facebook();
  const { url, state } = fb.authorizationUrl({ scope });
  return fb.exchangeCode(fb.parseRedirect(await submitLogin(url), { state }));
}

/** A short token of Instagram Login. */
async function instagramToken() {
  const ig = instagram();
  const { url, state } = ig.authorizationUrl({ scope: ['instagram_business_basic'] });
  return ig.exchangeCode(ig.parseRedirect(await submitLogin(url), { state }));
}

const onThreads = ['threads_basic', 'threads_content_publish'] as const;

describe('With the login of Threads a person', () => {
  test('gets a token, a long one and a fresh one, and an app learns what was granted', async () => {
    const th = threads();
    const { url, state } = th.authorizationUrl({ scope: onThreads });
    const short = await th.exchangeCode(th.parseRedirect(await submitLogin(url), { state }));
    expect(short.expiresAt).toBe(start + 3_600_000);
    const long = await th.extend(short);
    expect(long).toMatchObject({ expiresAt: start + 60 * day, userId: short.userId });
    const young = await catchRejection(th.refresh(long));
    expect(young).toBeInstanceOf(InvalidParameterError);
    expect(young).toMatchObject({ retry: 'after', advice: expect.stringContaining('24 hours') });
    here.emulator.clock.set(start + 2 * day);
    expect((await th.refresh(long)).expiresAt).toBe(start + 62 * day);
    const inspected = await th.inspect(long);
    expect(inspected).toMatchObject({ is_valid: true, user_id: short.userId, scopes: onThreads });
    const app = await th.appToken();
    expect(await th.inspect(long, { accessToken: app })).toEqual(inspected);
  });

  test('who removes the app ends the token', async () => {
    const th = threads();
    here.emulator.revoke(here.emulator.tokens.threads);
    const inspected = await th.inspect(here.emulator.tokens.threads);
    expect(inspected).toMatchObject({ is_valid: false, error: { code: 190 } });
  });

  test('a code works once, and the error says so', async () => {
    const th = threads();
    const { url, state } = th.authorizationUrl({ scope: onThreads });
    const code = th.parseRedirect(await submitLogin(url), { state });
    await th.exchangeCode(code);
    expect(await catchRejection(th.exchangeCode(code))).toMatchObject({
      advice: expect.stringContaining('begin the login again'),
    });
  });
});

describe('With Facebook Login a person', () => {
  test('gets a token, a long one, a fresh one, and those of the Pages', async () => {
    const fb = facebook();
    const short = await shortToken();
    expect(short.expiresAt).toBe(start + 7_200_000);
    const long = await fb.extend(short);
    expect(long.expiresAt).toBe(start + 60 * day);
    here.emulator.clock.set(start + 2 * day);
    const fresh = await fb.refresh(long);
    expect(fresh.expiresAt).toBe(start + 62 * day);
    const pages = await fb.pageTokens({ userToken: fresh }).all({ max: 100 });
    expect(pages.length).toBeGreaterThan(0);
    const [page] = pages;
    const own = await fb.pageToken({ userToken: fresh, pageId: page?.id ?? '' });
    expect((await fb.inspect(own)).profile_id).toBe(page?.id);
  });

  test('finds the Instagram accounts, and reads one with the token', async () => {
    const fb = facebook();
    const [account] = await fb.instagramAccounts(await shortToken());
    const client = new GraphClient({
      accessToken: fb.source(fb.extend(await shortToken())),
      baseUrl: here.emulator.url,
    });
    expect(await client.get(account?.id ?? '', { fields: 'username' })).toMatchObject({
      username: account?.username,
    });
  });

  test('sees what was granted, and takes it back', async () => {
    const fb = facebook();
    const token = await shortToken();
    expect(await fb.permissions(token)).toContainEqual({ permission: 'instagram_basic', status: 'granted' });
    expect(await fb.inspect(token)).toMatchObject({ is_valid: true, app_id: here.emulator.app.id });
    expect(await fb.revoke(token, 'instagram_basic')).toEqual({ success: true });
    expect(await fb.permissions(token)).not.toContainEqual({
      permission: 'instagram_basic',
      status: 'granted',
    });
    expect(await fb.revoke(token)).toEqual({ success: true });
    expect(await catchRejection(fb.permissions(token))).toBeInstanceOf(AccessTokenError);
    expect(await fb.inspect(token)).toMatchObject({ is_valid: false, error: { code: 190 } });
  });

  test('may decline; a forged redirect is not believed', async () => {
    const fb = facebook();
    const { url, state } = fb.authorizationUrl({ scope });
    const denied = await submitLogin(url, 'cancel');
    expect(catchError(() => fb.parseRedirect(denied, { state }))).toBeInstanceOf(ConsentDeniedError);
    const other = fb.authorizationUrl({ scope });
    const forged = await submitLogin(url);
    expect(catchError(() => fb.parseRedirect(forged, { state: other.state }))).toBeInstanceOf(StateMismatchError);
  });

  test('gets nothing for a code that was used, or with a wrong secret', async () => {
    const fb = facebook();
    const { url, state } = fb.authorizationUrl({ scope });
    const code = fb.parseRedirect(await submitLogin(url), { state });
    const { appId } = { appId: here.emulator.app.id };
    const wrong = facebookLogin({ appId, appSecret: 'wrong', redirectUri, baseUrl: here.emulator.url });
    expect(await catchRejection(wrong.exchangeCode(code))).toMatchObject({
      _tag: 'InvalidParameterError',
      advice: expect.stringContaining('appSecret'),
    });
    await fb.exchangeCode(code);
    expect(await catchRejection(fb.exchangeCode(code))).toMatchObject({
      code: 100,
      advice: expect.stringContaining('begin the login again'),
    });
  });

  test('takes a code to a device', async () => {
    const fb = facebook();
    const code = await fb.clientCode(await fb.extend(await shortToken()));
    const token = await fb.redeemClientCode(code, { machineId: 'M1' });
    expect(token).toMatchObject({ machineId: 'M1', expiresAt: start + 60 * day });
  });

  test('confirms a device on another screen', async () => {
    const fb = facebook();
    const code = await fb.device.begin({ scope: ['public_profile'] });
    expect(await catchRejection(fb.device.poll(code))).toMatchObject({ problem: 'pending' });
    expect(await catchRejection(fb.device.poll(code))).toBeInstanceOf(RateLimitError);
    here.emulator.clock.set(start + 10_000);
    const body = new URLSearchParams({ user_code: code.userCode, decision: 'continue' });
    await fetch(code.verificationUri, { method: 'POST', body });
    expect(await fb.device.poll(code)).toMatchObject({ expiresAt: expect.any(Number) });
    const late = await fb.device.begin({ scope: ['public_profile'] });
    here.emulator.clock.set(late.expiresAt);
    expect(await catchRejection(fb.device.poll(late))).toMatchObject({ problem: 'expired' });
  });

  test('is not needed for a token of the app', async () => {
    const fb = facebook();
    const token = await fb.appToken();
    expect(await fb.inspect(token)).toMatchObject({ type: 'APP', is_valid: true });
  });
});

describe('With Instagram Login a person', () => {
  test('gets a token, a long one and a fresh one', async () => {
    const ig = instagram();
    const short = await instagramToken();
    expect(short).toMatchObject({ permissions: ['instagram_business_basic'], expiresAt: start + 3_600_000 });
    const long = await ig.extend(short);
    expect(long).toMatchObject({ userId: short.userId, expiresAt: start + 60 * day });
    const young = await catchRejection(ig.refresh(long));
    expect(young).toBeInstanceOf(InvalidParameterError);
    expect(young).toMatchObject({ retry: 'after', advice: expect.stringContaining('2026-11-22') });
    here.emulator.clock.set(start + 2 * day);
    const fresh = await ig.refresh(long);
    expect(fresh.expiresAt).toBe(start + 62 * day);
    here.emulator.clock.set(start + 70 * day);
    expect(await catchRejection(ig.refresh(fresh))).toMatchObject({
      problem: 'expired',
      advice: expect.stringContaining('must log in again'),
    });
  });

  test('finds the account, and reads it', async () => {
    const ig = instagram();
    const token = await instagramToken();
    const [account] = await ig.instagramAccounts(token);
    const client = new GraphClient({ accessToken: ig.source(ig.extend(token)), baseUrl: here.emulator.url });
    expect(await client.get(account?.id ?? '', { fields: 'username' })).toMatchObject({
      username: account?.username,
    });
  });

  test('keeps a token fresh: ten calls at once cause one refresh', async () => {
    const ig = instagram();
    const clock = () => here.emulator.clock.now();
    const manager = new TokenManager({ login: ig, store: memoryStore(), now: clock });
    await manager.adopt(await ig.extend(await instagramToken()));
    here.emulator.clock.set(start + 55 * day);
    const client = new GraphClient({ accessToken: manager, baseUrl: here.emulator.url });
    await Promise.all(Array.from({ length: 10 }, () => client.get('me', { fields: 'username' })));
    const refreshes = here.emulator.requests.filter(({ path }) => path === '/refresh_access_token');
    expect(refreshes).toHaveLength(1);
  });

  test('may decline, and gets nothing for a code that was used', async () => {
    const ig = instagram();
    const { url, state } = ig.authorizationUrl({ scope: ['instagram_business_basic'] });
    const denied = await submitLogin(url, 'cancel');
    expect(catchError(() => ig.parseRedirect(denied, { state }))).toMatchObject({ reason: 'user_denied' });
    const code = ig.parseRedirect(await submitLogin(url), { state });
    await ig.exchangeCode(code);
    const again = await catchRejection(ig.exchangeCode(code));
    expect(again).toBeInstanceOf(AccessTokenError);
    expect(again.advice).toMatch(/begin the login again/);
  });

  test.each([
    ['revoked', 'revoked'],
    ['checkpointed', 'checkpointed'],
    ['removed', 'revoked'],
  ] as const)('whose token is %s gets the matching error', async (trouble, problem) => {
    const ig = instagram();
    const long = await ig.extend(await instagramToken());
    here.emulator.clock.set(start + 2 * day);
    here.emulator.revoke(long.accessToken, trouble);
    expect(await catchRejection(ig.refresh(long))).toMatchObject({ _tag: 'AccessTokenError', problem });
  });
});

test('The Basic Display API lives on in the emulator', async () => {
  const login = basic();
  const { url, state } = login.authorizationUrl({ scope: ['user_profile', 'user_media'] });
  const short = await login.exchangeCode(login.parseRedirect(await submitLogin(url), { state }));
  expect(short.userId).toMatch(/^\d{17}$/);
  const long = await login.extend(short);
  here.emulator.clock.set(start + 2 * day);
  expect(await login.refresh(long)).toMatchObject({ userId: short.userId, expiresAt: start + 62 * day });
});

describe('An app that demands proofs and answers flat', () => {
  const strict = setUp({ requireProof: true, flatInstagramTokens: true });

  test('is served by both logins', async () => {
    const fb = strict.facebook();
    const link = fb.authorizationUrl({ scope });
    const token = await fb.exchangeCode(fb.parseRedirect(await submitLogin(link.url), link));
    expect(await fb.permissions(token)).not.toHaveLength(0);
    expect(await fb.inspect(token)).toMatchObject({ is_valid: true });
    expect(await fb.instagramAccounts(token)).not.toHaveLength(0);
    const ig = strict.instagram();
    const { url, state } = ig.authorizationUrl({ scope: ['instagram_business_basic'] });
    const short = await ig.exchangeCode(ig.parseRedirect(await submitLogin(url), { state }));
    expect(short).toMatchObject({
      userId: expect.stringMatching(/^\d+$/),
      permissions: ['instagram_business_basic'],
    });
    expect(await ig.instagramAccounts(await ig.extend(short))).toHaveLength(1);
  });
});
