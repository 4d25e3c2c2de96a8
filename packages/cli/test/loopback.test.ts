import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Expected, listen, type Loopback, LoginTimeoutError } from '../src/login/loopback.js';

const opened: Loopback[] = [];
const start = async (port?: number) => {
  const loopback = await listen(port);
  opened.push(loopback);
  return loopback;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((loopback) => loopback.close()));
});

const rightState: Expected = {
  judge: (url) => (new URL(url).searchParams.get('state') === 'right' ? undefined : 'foreign'),
};

interface Sent {
  readonly path: string;
  readonly method?: string | undefined;
  readonly headers?: Record<string, string> | undefined;
}

/** Sends what `fetch` would not: a path and a host as they are. */
async function send(port: number, { path, method = 'GET', headers = {} }: Sent): Promise<number | undefined> {
  const sent = request({ port, path, method, headers: { host: `localhost:${port}`, ...headers }, host: '127.0.0.1' });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

const portOf = ({ redirectUri }: Loopback) => Number(new URL(redirectUri).port);

describe('the loopback listener', () => {
  it('listens on localhost, on a free port', async () => {
    const [one, other] = [await start(), await start()];
    expect(one.redirectUri).toMatch(/^http:\/\/localhost:\d+\/callback$/);
    expect(portOf(one)).not.toBe(portOf(other));
  });

  it('listens on the given port, or reports that it is in use', async () => {
    const free = await start();
    const port = portOf(free);
    await expect(listen(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await free.close();
    expect(portOf(await start(port))).toBe(port);
  });

  it('resolves to the redirected address, and shows the page that it is given, without the code', async () => {
    const loopback = await start();
    const redirected = loopback.waitForRedirect(rightState, 1000);
    const answered = fetch(`${loopback.redirectUri}?code=AQx&state=right`);
    const redirect = await redirected;
    expect(redirect.url).toBe(`${loopback.redirectUri}?code=AQx&state=right`);
    await redirect.show('done');
    const response = await answered;
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const html = await response.text();
    expect(html).toContain('go back to the terminal');
    expect(html).not.toMatch(/AQx|right/);
  });

  it('shows a page to a browser that has gone', async () => {
    const loopback = await start();
    const redirected = loopback.waitForRedirect(rightState, 1000);
    const socket = connect(portOf(loopback), '127.0.0.1');
    socket.write(`GET /callback?state=right HTTP/1.1\r\nhost: localhost:${portOf(loopback)}\r\n\r\n`);
    const redirect = await redirected;
    socket.destroy();
    expect(await redirect.show('failed')).toBeUndefined();
  });

  const unrelatedRequests: [string, { path?: string; method?: string; headers?: Record<string, string> }][] = [
    ['no query', { path: '/callback' }],
    ['a favicon', { path: '/favicon.ico' }],
    ['the root', { path: '/?state=right' }],
    ['another path', { path: '/callbacks?state=right' }],
    ['a path below', { path: '/callback/x?state=right' }],
    ['two slashes', { path: '//callback?state=right' }],
    ['HEAD', { method: 'HEAD' }],
    ['POST', { method: 'POST' }],
    ['OPTIONS', { method: 'OPTIONS' }],
    ['another host', { headers: { host: 'evil.example' } }],
    ['another port of this host', { headers: { host: 'localhost:1' } }],
    ['a prefetch', { headers: { 'sec-purpose': 'prefetch;prerender' } }],
    ['an older prefetch', { headers: { purpose: 'prefetch' } }],
    ["Firefox's prefetch", { headers: { 'x-moz': 'prefetch' } }],
    ["Safari's preview", { headers: { 'x-purpose': 'preview' } }],
    ['another state', { path: '/callback?code=1&state=wrong' }],
    ['a state twice', { path: '/callback?state=wrong&state=right' }],
  ];

  it.each(unrelatedRequests)('goes on waiting after a request with %s', async (_, { path, method, headers }) => {
    const loopback = await start();
    const redirected = loopback.waitForRedirect(rightState, 5000);
    const status = await send(portOf(loopback), { path: path ?? '/callback?state=right', method, headers });
    expect(status).toBeGreaterThanOrEqual(400);
    void send(portOf(loopback), { path: '/callback?state=right&code=2' });
    const redirect = await redirected;
    expect(redirect.url).toMatch(/code=2$/);
    await redirect.show('done');
  });

  it('gives the login one redirect only', async () => {
    const loopback = await start();
    const redirected = loopback.waitForRedirect(rightState, 5000);
    const first = send(portOf(loopback), { path: '/callback?state=right&code=1' });
    const redirect = await redirected;
    expect(await send(portOf(loopback), { path: '/callback?state=right&code=2' })).toBe(404);
    await redirect.show('denied');
    expect(await first).toBe(403);
  });

  it('knows the public address that leads to it, by path and host', async () => {
    const loopback = await start();
    const publicUri = 'https://tunnel.example/meta/return';
    const redirected = loopback.waitForRedirect({ ...rightState, publicUri }, 5000);
    void send(portOf(loopback), { path: '/meta/return?state=right', headers: { host: 'tunnel.example' } });
    const redirect = await redirected;
    expect(redirect.url).toContain('/meta/return?state=right');
    await redirect.show('done');
  });

  it('answers before anyone waits', async () => {
    const loopback = await start();
    expect(await send(portOf(loopback), { path: '/callback?state=right' })).toBe(404);
    await expect(loopback.waitForRedirect(rightState, 20)).rejects.toThrow(LoginTimeoutError);
  });

  it('closes although a browser keeps a connection open', async () => {
    const loopback = await start();
    const socket = connect(portOf(loopback), '127.0.0.1');
    await once(socket, 'connect');
    await loopback.close();
    await loopback.close();
    await expect(fetch(loopback.redirectUri)).rejects.toThrow('fetch failed');
    socket.destroy();
  });

  it('cannot be reached from another machine', async () => {
    const port = portOf(await start());
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    for (const { address, internal, family } of addresses) {
      if (internal || family !== 'IPv4') continue;
      await expect(fetch(`http://${address}:${port}/callback?code=1`)).rejects.toThrow('fetch failed');
    }
    expect(addresses.length).toBeGreaterThan(0);
  });
});
