import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { listen, type Loopback, LoginTimeoutError } from '../src/loopback.js';

const opened: Loopback[] = [];
const start = async (port?: number) => {
  const loopback = await listen(port);
  opened.push(loopback);
  return loopback;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((loopback) => loopback.close()));
});

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

  it('resolves to the redirected address, and shows a plain page without the code', async () => {
    const loopback = await start();
    const response = await fetch(`${loopback.redirectUri}?code=AQx&state=s`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await response.text()).toContain('go back to the terminal');
    expect(await loopback.waitForRedirect(1000)).toBe(`${loopback.redirectUri}?code=AQx&state=s`);
  });

  it('ignores every other request, and keeps waiting', async () => {
    const loopback = await start();
    const origin = loopback.redirectUri.replace('/callback', '');
    for (const path of ['/favicon.ico', '/', '/callback', '/callbacks?code=1']) {
      expect((await fetch(origin + path)).status).toBe(404);
    }
    expect((await fetch(`${loopback.redirectUri}?code=1`, { method: 'POST' })).status).toBe(404);
    await expect(loopback.waitForRedirect(20)).rejects.toThrow(LoginTimeoutError);
    await fetch(`${loopback.redirectUri}?code=2`);
    expect(await loopback.waitForRedirect(1000)).toMatch(/code=2$/);
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
