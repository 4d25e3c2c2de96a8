import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fileStore, instagramLogin, TokenManager } from '@edgewalk/auth';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { checkProxy, checkTls } from '../src/doctor/network.js';
import { toDifference } from '../src/doctor/deep/observation.js';
import { edgewalk, jsonLines } from './edgewalk.js';
import { start, startInTerminal, temporaryFolder } from './support.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterEach(() => {
  emulator.faults.clear();
  emulator.reset();
});
afterAll(() => emulator.close());

type Finding = { check: string; state: string; what: string; fix?: string };

const doctor = async (args: readonly string[] = [], changes: Parameters<typeof edgewalk>[2] = {}) => {
  const { code, output, errors } = await edgewalk(emulator, ['doctor', ...args], changes);
  const findings = output === '' ? [] : (jsonLines(output) as unknown as readonly Finding[]);
  return { code, errors, findings, of: (check: string) => findings.find((each) => each.check === check) };
};

const app = () => ({ EDGEWALK_APP_ID: emulator.apps.facebook.id, EDGEWALK_APP_SECRET: emulator.apps.facebook.secret });
const environment = (login: 'facebook' | 'instagram' = 'facebook', more = {}) => ({
  EDGEWALK_TOKEN: emulator.tokens[login],
  EDGEWALK_BASE_URL: emulator.url,
  ...more,
});

describe('edgewalk doctor', () => {
  it.each(['facebook', 'instagram'] as const)(
    'finds nothing wrong with the emulator, and changes nothing: %s',
    async (login) => {
      const { code, findings } = await doctor([], { login });
      expect(findings.filter(({ state }) => state === 'problem' || state === 'warning')).toEqual([]);
      expect(code).toBe(0);
      expect(findings.map(({ check }) => check)).toEqual(
        expect.arrayContaining([
          'proxy',
          'TLS',
          'answer',
          'clock',
          'version',
          'token',
          'age',
          'permissions',
          'account subscription',
          'callback',
        ]),
      );
      expect(emulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(JSON.stringify(findings)).not.toContain(emulator.tokens[login]);
    },
  );

  it.each(['expired', 'revoked'] as const)('says what to do about a token that is %s', async (name) => {
    const { code, of } = await doctor([], {
      environment: { EDGEWALK_TOKEN: emulator.tokens[name], EDGEWALK_BASE_URL: emulator.url },
    });
    expect(code).toBe(1);
    expect(of('answer')).toMatchObject({ state: 'problem', fix: expect.stringContaining('Log in again') });
  });

  it('names the permissions that are missing for what is asked, with the login that grants them', async () => {
    const readOnly = { EDGEWALK_TOKEN: emulator.tokens.readOnly, EDGEWALK_BASE_URL: emulator.url };
    const { code, of } = await doctor(['media.comments'], { environment: readOnly });
    expect(code).toBe(1);
    expect(of('permissions')).toMatchObject({
      state: 'problem',
      what: expect.stringContaining('media.comments.create'),
    });
    expect(of('permissions')?.fix).toMatch(/--scope \S*instagram_manage_comments/);
    expect(await doctor(['media.coments'])).toMatchObject({ code: 2, errors: expect.stringContaining('did you mean') });
  });

  it('knows what a login stored: age, end, permissions', async () => {
    const home = temporaryFolder();
    const now = Date.now();
    const token = {
      accessToken: emulator.tokens.instagram,
      obtainedAt: now - 57 * 86_400_000,
      expiresAt: now + 3 * 86_400_000,
      permissions: ['instagram_business_basic'],
    };
    await new TokenManager({
      login: instagramLogin({ appId: '17' }),
      store: fileStore(join(home, '.config/edgewalk/instagram')),
    }).adopt(token);
    emulator.faults.add({ on: 'GET /debug_token', fault: { error: { code: 100 } } });
    const { of } = await doctor([], { home, environment: { EDGEWALK_BASE_URL: emulator.url } });
    expect(of('age')).toMatchObject({ state: 'warning', what: expect.stringMatching(/^57 days old, expires on /) });
    expect(of('permissions')).toMatchObject({
      state: 'problem',
      what: expect.stringContaining('instagram_business_manage_comments'),
    });
  });

  it('notices a clock that is wrong, and a version that Meta replaced', async () => {
    const { of } = await doctor([], { now: () => Date.now() + 600_000 });
    expect(of('clock')).toMatchObject({ state: 'problem', what: expect.stringMatching(/^(599|600|601) s ahead of/) });
  });
});

/** A receiver of webhooks. */
async function receiver(verifyToken: string) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const isRight = url.searchParams.get('hub.verify_token') === verifyToken || verifyToken === '';
    response.statusCode = isRight ? 200 : 403;
    response.end(isRight ? url.searchParams.get('hub.challenge') : 'no');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, close: () => server.close() };
}

const verify = (token: string) => environment('instagram', { EDGEWALK_VERIFY_TOKEN: token });
const at = async (url: string, changes = {}) =>
  (await doctor(['--callback', url], { login: 'instagram', ...changes })).of('callback');

describe('why no webhooks arrive', () => {
  it('is said for an account of Instagram Login, with a command that mends it', async () => {
    const api = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
    await api.user.subscribedApps.delete();
    const { code, of } = await doctor(['--webhooks', 'comments'], { login: 'instagram' });
    const link = of('account subscription');
    expect([code, link?.state]).toEqual([1, 'problem']);
    expect(link?.fix).toBe('edgewalk create user.subscribedApps subscribed_fields=comments');
    const args = [...(link?.fix ?? '').split(' ').slice(1), '--yes'];
    expect(await edgewalk(emulator, args)).toMatchObject({ code: 0 });
    expect((await doctor(['--webhooks', 'comments'], { login: 'instagram' })).of('account subscription')).toMatchObject(
      { state: 'ok' },
    );
  });

  it('is said for a Page and for its app, with commands that mend it', async () => {
    const fb = new Facebook({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
    const accounts = await new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url }).accounts();
    const page = accounts[0]?.page?.id ?? '';
    await fb.asPage(page).page(page).subscribedApps.delete();
    const { id, secret } = emulator.apps.facebook;
    const owner = new Facebook({ accessToken: `${id}|${secret}`, baseUrl: emulator.url });
    await owner.application(id).subscriptions.delete({ object: 'instagram' });
    const { findings, of } = await doctor(['--webhooks', 'comments'], { environment: environment('facebook', app()) });
    expect(of('app subscription')).toMatchObject({
      state: 'problem',
      fix: expect.stringContaining('object=instagram fields=comments callback_url='),
    });
    const link = of('account subscription');
    expect(link).toMatchObject({
      state: 'problem',
      fix: `edgewalk create 'page(${page}).subscribedApps' subscribed_fields=feed --as-page ${page}`,
    });
    const args = ['create', `page(${page}).subscribedApps`, 'subscribed_fields=feed', '--as-page', page, '--yes'];
    expect(await edgewalk(emulator, args, { login: 'facebook' })).toMatchObject({ code: 0 });
    const after = await doctor(['--webhooks', 'comments'], { login: 'facebook' });
    expect(after.of('account subscription')).toMatchObject({ state: 'ok' });
    expect(JSON.stringify(findings)).not.toContain(emulator.apps.facebook.secret);
  });

  it('may be the callback: gone, too trusting, or with another verify token', async () => {
    const strict = await receiver('right');
    const trusting = await receiver('');
    expect(await at(strict.url)).toMatchObject({
      state: 'ok',
      what: expect.stringContaining('refuses a wrong verify token'),
    });
    expect(await at(strict.url, { environment: verify('right') })).toMatchObject({ state: 'ok' });
    expect(await at(strict.url, { environment: verify('wrong') })).toMatchObject({ state: 'problem' });
    expect(await at(trusting.url)).toMatchObject({
      state: 'warning',
      what: expect.stringContaining('any verify token'),
    });
    strict.close();
    trusting.close();
    expect(await at('http://127.0.0.1:9/hook')).toMatchObject({
      state: 'problem',
      what: expect.stringContaining('cannot be reached'),
    });
    expect(await at('http://example.com/hook')).toMatchObject({
      state: 'problem',
      what: expect.stringContaining('has no TLS'),
    });
  });
});

describe('the network', () => {
  it('is described without the password of the proxy', () => {
    const found = checkProxy({ HTTPS_PROXY: 'http://ada:hush@proxy.example.com:3128', NO_PROXY: 'localhost' });
    expect(found).toEqual({ check: 'proxy', state: 'ok', what: 'http://proxy.example.com:3128, except to localhost' });
    expect(checkProxy({ https_proxy: 'http://:bad:' })).toMatchObject({ state: 'problem' });
  });

  it('is a problem where certificates are not checked, or there is no TLS', async () => {
    expect(await checkTls('https://graph.facebook.com', { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toMatchObject({
      state: 'problem',
    });
    expect(await checkTls('http://203.0.113.7:80', {})).toMatchObject({
      state: 'problem',
      fix: expect.stringContaining('https://'),
    });
    expect(await checkTls('https://127.0.0.1:9', {})).toMatchObject({ state: 'problem' });
    expect(await checkTls('https://graph.facebook.com', { HTTPS_PROXY: 'http://p:1' })).toMatchObject({
      state: 'unknown',
    });
  });
});

const body = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** A Graph API whose answers have changed. */
async function changedApi(change: (text: string) => string) {
  const server = createServer((request, response) => {
    void answer(request, response);
  }).listen(0, '127.0.0.1');
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', headers, url = '' } = request;
    const given = await body(request);
    const found = await fetch(`${emulator.url}${url}`, {
      method,
      headers: { authorization: headers.authorization ?? '', 'content-type': headers['content-type'] ?? '' },
      ...(given.length > 0 && { body: given }),
    });
    response.statusCode = found.status;
    response.setHeader('content-type', 'application/json');
    response.end(change(await found.text()));
  };
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

interface Report {
  readonly tried: number;
  readonly answered: number;
  readonly differences: readonly { operation: string; path: string; expected: string; found: string }[];
  readonly refused: readonly { operation: string }[];
  readonly skipped: readonly { operation: string }[];
}

describe('edgewalk doctor --deep', () => {
  it.each([
    ['instagram', 25],
    ['facebook', 300],
  ] as const)(
    'tries every reading operation of the emulator, and finds nothing: %s',
    async (login, least) => {
      const out = join(temporaryFolder(), 'deep.json');
      const { code, errors } = await edgewalk(emulator, ['doctor', '--deep', '--out', out], { login });
      const text = readFileSync(out, 'utf8');
      const report = JSON.parse(text) as Report;
      expect(report.differences).toEqual([]);
      expect([code, errors]).toEqual([0, expect.stringContaining('0 differences')]);
      expect(report.answered).toBeGreaterThan(least);
      expect(emulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
      // Nothing of anybody's: no id, no name, no text, no token.
      expect(text).not.toMatch(/\d{9,}|tidal|bakery|Test Person|EAA|IGA|http/);
    },
    120_000,
  );

  it('reports where answers have changed, without what was in them', async () => {
    const api = await changedApi((text) =>
      text
        .replaceAll(/"like_count":(\d+)/g, '"like_count":"$1 of ada.secret"')
        .replaceAll(/"username":"[^"]*"/g, '"username":17'),
    );
    const { code, output, errors } = await edgewalk(emulator, ['doctor', '--deep'], {
      environment: { EDGEWALK_TOKEN: emulator.tokens.instagram, EDGEWALK_BASE_URL: api.url },
    });
    api.close();
    const { differences } = JSON.parse(output) as Report;
    expect(code).toBe(1);
    expect(errors).toMatch(/\d+ differences$/);
    expect(differences).toContainEqual({
      operation: 'UserMedia.get',
      path: 'data[].like_count',
      expected: 'number',
      found: 'a text',
    });
    expect(differences).toContainEqual(
      expect.objectContaining({ operation: 'User.get', path: 'username', found: 'a number' }),
    );
    expect(output).not.toMatch(/ada\.secret|\d{9,}/);
  }, 60_000);

  it('takes ids and odd characters out of paths', () => {
    expect(toDifference({ path: 'data[3].x.17841400000000001', expected: 'number', actual: '"ada"' })).toEqual({
      path: 'data[].x.<id>',
      expected: 'number',
      found: 'a text',
    });
  });
});

describe('the built command', () => {
  it('prints findings with their fixes in a terminal, and lines of JSON into a pipe', async () => {
    const settings = { EDGEWALK_TOKEN: emulator.tokens.facebook, EDGEWALK_BASE_URL: emulator.url };
    const terminal = startInTerminal(['doctor'], settings);
    expect(await terminal.printed(/code (\d+)/)).toBe('0');
    expect(terminal.output()).toMatch(/✓ answer: Meta accepts the token/);
    expect(terminal.output()).toMatch(/\? access: .*\r\n {4}Look in the App Dashboard/);
    const piped = start(['doctor'], settings);
    expect(await piped.ended).toBe(0);
    expect(jsonLines(piped.output().trim()).length).toBeGreaterThan(10);
  });
});
