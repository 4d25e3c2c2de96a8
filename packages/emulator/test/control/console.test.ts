// What browsers send is written by hand: `fetch` of Node sends no `sec-fetch-site`. That a
// browser sends these headers, and gets in, is shown by Chromium in the tests of the console.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator, type StreamEvents } from '../../src/index.js';
import type { Json } from '../support.js';

const here = {} as { emulator: Emulator; port: string; key: string };
beforeAll(async () => {
  const emulator = await startEmulator();
  const { port, hash } = new URL(emulator.console);
  Object.assign(here, { emulator, port, key: hash.replace('#key=', '') });
});
afterAll(() => here.emulator.close());

async function ask(path: string, headers: Record<string, string>, method = 'GET') {
  const sent = request({ host: '127.0.0.1', port: here.port, method, path, headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

const page = { accept: 'text/html,application/xhtml+xml', 'sec-fetch-site': 'none' };

const own = () => ({ origin: `http://127.0.0.1:${here.port}`, 'sec-fetch-site': 'same-origin' });

/** Reads events until one satisfies. */
async function until<Name extends keyof StreamEvents>(
  name: Name,
  act: () => unknown,
  { path = '/_emulator/stream', fits = (_data: StreamEvents[Name]): boolean => true } = {},
): Promise<StreamEvents[Name]> {
  const response = await fetch(`${here.emulator.url}${path}`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let read = '';
  for await (const chunk of response.body ?? []) {
    if (read === '') await act();
    read += Buffer.from(chunk as Uint8Array).toString('utf8');
    const events = read
      .split('\n\n')
      .slice(0, -1)
      .filter((event) => event.includes(`event: ${name}\n`));
    const found = events.map((event) => JSON.parse(event.slice(event.indexOf('data: ') + 6)) as StreamEvents[Name]);
    const fitting = found.find(fits);
    // Leaving the loop closes the connection.
    if (fitting !== undefined) return fitting;
  }
  throw new Error('the stream ended');
}
const call = () => fetch(`${here.emulator.url}/me?access_token=${here.emulator.tokens.facebook}`);

describe('the address', () => {
  test('is of loopback, with a key of each start', async () => {
    const other = await startEmulator({ host: '0.0.0.0' });
    expect(here.emulator.console).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{32}$/);
    expect(other.console).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{32}$/);
    expect(new URL(other.console).hash).not.toBe(new URL(here.emulator.console).hash);
    await other.close();
  });

  test('shows browsers the page, and programs the API', async () => {
    const { status, headers, body } = await ask('/', page);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(body).toContain('<!doctype html>');
    for (const [path, accept] of [
      ['/', 'application/json'],
      ['/', '*/*'],
      ['/?fields=id', page.accept],
      ['/me', page.accept],
    ] as const) {
      const reply = await ask(path, { accept });
      expect(JSON.parse(reply.body)).toHaveProperty(['error', 'code']);
    }
  });

  test('tells the page which tokens there are, by name', async () => {
    const { body } = await ask('/_console/about', { 'x-edgewalk-key': here.key });
    const { kind, tokens } = JSON.parse(body) as { kind: string; tokens: Json[] };
    expect(kind).toBe('emulator');
    expect(tokens).toContainEqual({ name: 'instagram', login: 'instagram', isUsable: true });
    expect(tokens).toContainEqual({ name: 'expired', login: 'facebook', isUsable: false });
    expect(body).not.toContain(here.emulator.tokens.facebook);
    expect((await ask('/_console/about', {})).status).toBe(403);
    expect((await ask('/_console/nothing', { 'x-edgewalk-key': here.key })).status).toBe(404);
  });

  test('is no other name of this machine', async () => {
    for (const path of ['/', '/_console/main.js'])
      for (const host of [`emulator:${here.port}`, '127.0.0.1:1', `192.168.1.7:${here.port}`])
        expect((await ask(path, { ...page, host })).status).toBe(421);
    expect((await ask('/', { ...page, host: `localhost:${here.port}` })).status).toBe(200);
  });

  test('is not logged, nor are the pictures of its page', async () => {
    const before = here.emulator.requests.length;
    await ask('/', page);
    await ask('/images/1/9x9.png', { 'sec-fetch-site': 'same-origin' });
    expect(here.emulator.requests).toHaveLength(before);
    await ask('/images/1/9x9.png', {});
    expect(here.emulator.requests).toHaveLength(before + 1);
  });
});

describe('the pages of a browser', () => {
  const tokens = '/_emulator/tokens';

  test('control the emulator with the key, from its own origin', async () => {
    const { status, headers } = await ask(tokens, { ...own(), 'x-edgewalk-key': here.key });
    expect([status, headers['access-control-allow-origin']]).toEqual([200, undefined]);
    expect((await ask(tokens, { 'sec-fetch-site': 'same-origin', 'x-edgewalk-key': here.key })).status).toBe(200);
  });

  test.each<[string, () => Record<string, string>]>([
    ['without the key', own],
    ['with another key', () => ({ ...own(), 'x-edgewalk-key': 'a'.repeat(32) })],
    ['of another site', () => ({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })],
    ['of another site with the key', () => ({ origin: 'https://evil.example', 'x-edgewalk-key': here.key })],
    ['of another port', () => ({ ...own(), origin: 'http://127.0.0.1:1', 'x-edgewalk-key': here.key })],
    ['of no origin', () => ({ origin: 'null', 'x-edgewalk-key': here.key })],
    ['under another name', () => ({ ...own(), host: `emulator:${here.port}`, 'x-edgewalk-key': here.key })],
    ['of another site that hides its origin', () => ({ 'sec-fetch-site': 'cross-site', 'x-edgewalk-key': here.key })],
    ['of another port of this machine', () => ({ 'sec-fetch-site': 'same-site', 'x-edgewalk-key': here.key })],
    ['in the address bar', () => ({ 'sec-fetch-site': 'none' })],
  ])('are refused %s', async (_how, headers) => {
    for (const [method, path] of [
      ['GET', tokens],
      ['POST', '/_emulator/reset'],
      ['GET', '/_emulator/stream'],
    ] as const) {
      const reply = await ask(path, headers(), method);
      expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([403, undefined]);
      expect(JSON.parse(reply.body)).toEqual({ error: expect.any(String) });
    }
  });

  test('of other sites get nothing of the console, with the key either', async () => {
    const withKey = { 'x-edgewalk-key': here.key };
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'same-site' }])
      for (const [method, path] of [
        ['GET', '/_console/about'],
        ['GET', '/_console/tree/threads'],
        ['POST', '/_console/send'],
      ] as const)
        expect((await ask(path, { ...headers, ...withKey }, method)).status).toBe(403);
    const linked = { accept: 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask('/', linked)).status).toBe(200);
  });

  test('are not told that they may ask', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const path of [tokens, '/_console/send'])
      for (const host of [`127.0.0.1:${here.port}`, 'evil.example']) {
        const { headers: told } = await ask(path, { ...headers, host }, 'OPTIONS');
        expect(told['access-control-allow-origin']).toBeUndefined();
      }
    expect((await ask('/me', headers, 'OPTIONS')).headers['access-control-allow-origin']).toBe('*');
  });

  test('learn of tokens what they may do, and get the text of one where it is asked for', async () => {
    const withKey = { ...own(), 'x-edgewalk-key': here.key };
    const { body } = await ask(`${tokens}/details`, withKey);
    const { details, apps } = JSON.parse(body) as { details: Json[]; apps: Json };
    expect(details).toHaveLength(Object.keys(here.emulator.tokens).length);
    expect(apps['facebook']).toEqual({ product: 'facebook', id: expect.any(String), name: expect.any(String) });
    for (const token of Object.values(here.emulator.tokens)) expect(body).not.toContain(token);
    for (const { secret } of Object.values(here.emulator.apps)) expect(body).not.toContain(secret);
    const one = await ask(`${tokens}/threads`, withKey);
    expect(JSON.parse(one.body)).toEqual({ token: here.emulator.tokens.threads });
    expect((await ask(`${tokens}/nobody`, withKey)).status).toBe(400);
  });

  test('get in by no other spelling of an address', async () => {
    const from = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    for (const path of [
      '//_emulator/tokens',
      '/./_emulator/tokens',
      '/%5Femulator/tokens',
      '/v27.0/_emulator/tokens',
    ]) {
      const reply = await ask(path, from);
      expect(reply.body).not.toContain(here.emulator.tokens.facebook);
    }
    for (const path of ['/_emulator', '/_emulator/', '/_emulator?x', '/_emulator/tokens/', '/_emulator/tokens?x'])
      expect((await ask(path, from)).status).toBe(403);
  });

  test('programs need no key', async () => {
    expect((await ask(tokens, {})).status).toBe(200);
  });
});

describe('the stream', () => {
  test('tells requests, from an id on', async () => {
    const { id, named } = await until('request', call);
    expect(named).toBe('/{fb-user}');
    await call();
    const path = `/_emulator/stream?after=${id - 1}`;
    const first = await until('request', () => undefined, { path });
    expect(first.id).toBe(id);
  });

  test('tells when the clock is moved, plans are switched, limits are set and all is put back', async () => {
    const { emulator } = here;
    expect((await until('clock', () => undefined)).running).toBe(true);
    const moved = await until('clock', () => emulator.clock.stop?.(), { fits: ({ running }) => !running });
    expect(moved.unix_ms).toBe(emulator.clock.now());
    const { plans } = await until('faults', () => emulator.faults.add({ fault: { status: 503 }, nth: 1000 }));
    expect(plans).toMatchObject([{ matched: 0, on: true }]);
    const { limits } = await until('limits', () => emulator.limit({ app: { calls: 9, window: '1h' } }));
    expect(limits).toEqual({ app: { calls: 9, window: '1h' } });
    expect(await until('reset', () => emulator.reset())).toEqual({});
  });

  test('ends with the emulator', async () => {
    const emulator = await startEmulator();
    const { port } = new URL(emulator.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET /_emulator/stream HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await once(socket, 'data');
    socket.on('error', () => undefined);
    await Promise.all([once(socket, 'close'), emulator.close()]);
    expect(socket.closed).toBe(true);
  });
});

test('who does not open the page loads nothing of it', () => {
  // Prints each module that is loaded of the console, as it is built.
  const hook = `import { writeSync } from 'node:fs';
    export function load(url, context, next) {
      if (url.includes('/console/dist/')) writeSync(1, 'loaded ' + url + '\\n');
      return next(url, context);
    }`;
  const script = `import { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}));
    const { startEmulator } = await import('./packages/emulator/dist/esm/index.js');
    const emulator = await startEmulator();
    const ask = (path, accept) => fetch(emulator.url + path, { headers: { accept } });
    await ask('/me?access_token=' + emulator.tokens.facebook, '*/*');
    await ask('/_emulator/requests', '*/*');
    console.log('opened');
    await ask('/', 'text/html');
    await emulator.close();`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const [before = '', after = ''] = stdout.split('opened');
  expect(before).toBe('');
  expect(after).toContain('/console/dist/esm/index.js');
});
