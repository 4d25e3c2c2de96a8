import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/index.js';

let emulator: Emulator;
const start = async (options: EmulatorOptions = {}) => {
  emulator = await startEmulator(options);
};
afterEach(() => emulator.close());

/** `fetch` sets some of these headers by itself. */
async function ask(headers: Record<string, string>, method = 'GET', path = '/me?fields=id') {
  const { port } = new URL(emulator.url);
  const authorization = `Bearer ${emulator.tokens.facebook}`;
  const sent = request({ host: '127.0.0.1', port, method, path, headers: { authorization, ...headers } }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

// Names as browsers send them when a site's DNS is rebound; requests are written by Node's http and by hand.
describe('the host', () => {
  test.each([
    '127.0.0.1:4000',
    'localhost',
    'localhost:8080',
    '[::1]:4000',
    'app.localhost',
    '192.168.1.7:80',
    'emulator:4000',
    'host.docker.internal:4000',
    'graph.facebook.com',
    'graph.facebook.com.:443',
    'localhost.',
    '[::ffff:127.0.0.1]',
  ])('%s is served', async (host) => {
    await start();
    expect((await ask({ host })).status).toBe(200);
  });

  test.each([
    'evil.example',
    'evil.example:4000',
    'evil.example.',
    'facebook.com.evil.example',
    'localhost.evil.example',
    'evil.example#.localhost',
    'localhost:80@evil.example',
    'a.b:1',
  ])("%s is refused: a web site's name that leads to this machine", async (host) => {
    await start();
    for (const path of ['/me', '/dialog/oauth', '/images/1/9x9.png', '/ig-api-upload/v27.0/1']) {
      const { status, body } = await ask({ host }, 'GET', path);
      expect(status).toBe(421);
      expect(body).toContain('hosts');
    }
    expect((await ask({ host }, 'POST')).status).toBe(421);
  });

  test('of a client behind a proxy is in its target, and counts before the header', async () => {
    await start();
    const there = await ask({ host: 'evil.example' }, 'GET', 'http://graph.facebook.com/v27.0/me/accounts?limit=1');
    expect([there.status, there.body]).toEqual([
      200,
      expect.stringContaining('"next":"http://graph.facebook.com/v27.0/'),
    ]);
    expect((await ask({}, 'GET', 'http://evil.example/me')).status).toBe(421);
    expect((await ask({}, 'GET', 'http://localhost?q=x')).status).toBe(400);
    expect(emulator.requests[0]).toMatchObject({ path: '/me/accounts', version: 'v27.0' });
  });

  test('is one', async () => {
    await start();
    const socket = connect(Number(new URL(emulator.url).port), '127.0.0.1');
    socket.write('GET /me HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('may be allowed', async () => {
    await start({ hosts: ['Graph.Test.Example'] });
    expect((await ask({ host: 'graph.test.example:4000' })).status).toBe(200);
  });
});

const readable = ({ 'access-control-allow-origin': allowed }: IncomingHttpHeaders) => allowed;

describe('a page of a browser', () => {
  const question = { 'access-control-request-method': 'DELETE', 'access-control-request-headers': 'authorization' };

  test.each(['https://app.example', 'http://localhost:5173', 'null'])(
    'of any origin may call, %s too',
    async (origin) => {
      await start();
      const { status, headers } = await ask({ origin, ...question }, 'OPTIONS');
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': expect.stringContaining('DELETE'),
        'access-control-allow-headers': 'authorization',
      });
      expect(emulator.requests).toEqual([]);
      expect(readable((await ask({ origin })).headers)).toBe('*');
      expect(readable((await ask({ origin }, 'GET', '/nothing')).headers)).toBe('*');
    },
  );

  test('may be held to some origins', async () => {
    await start({ origins: ['http://localhost:5173'] });
    const own = { origin: 'http://localhost:5173' };
    expect(readable((await ask({ ...own, ...question }, 'OPTIONS')).headers)).toBe(own.origin);
    expect(await ask(own)).toMatchObject({ status: 200, headers: { vary: 'origin' } });
    for (const method of ['OPTIONS', 'GET', 'POST']) {
      const { status, headers, body } = await ask({ origin: 'https://evil.example', ...question }, method);
      expect(status).toBe(403);
      expect(body).toContain('origins');
      expect(readable(headers)).not.toBe('*');
    }
    // Without one it is no page, or the emulator's own.
    expect((await ask({})).status).toBe(200);
    expect((await ask({ host: 'localhost:9', origin: 'http://localhost:9' })).status).toBe(200);
  });
});
