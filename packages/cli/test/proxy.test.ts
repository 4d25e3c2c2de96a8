import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { undiciTransport } from '@edgewalk/core';
import { listenOn, startProxy } from './forward-proxy.js';
import { createProxyTransport } from '../src/proxy.js';
import { UsageError } from '../src/usage.js';

let target: Server;
let targetPort: number;
let proxy: Awaited<ReturnType<typeof startProxy>>;
beforeEach(async () => {
  target = createServer((_, response) => response.end('{"from":"target"}'));
  targetPort = await listenOn(target);
  proxy = await startProxy(targetPort);
});
afterEach(() => {
  proxy.close();
  target.closeAllConnections();
  target.close();
});

async function send(url: string, environment: Record<string, string>) {
  const transport = (await createProxyTransport(environment)) ?? undiciTransport();
  return transport({ method: 'GET', url, headers: {}, summary: { method: 'GET', path: '/me' } })();
}

it('takes the proxy of the environment for http', async () => {
  for (const name of ['HTTP_PROXY', 'http_proxy']) {
    await send(`http://meta.example:${targetPort}/me`, { [name]: `http://127.0.0.1:${proxy.port}` });
    expect(proxy.asked.splice(0).join()).toContain(`meta.example:${targetPort}`);
  }
});

it('takes it without a scheme, and with a password', async () => {
  await send('https://graph.example/me', { HTTPS_PROXY: `user:hush@127.0.0.1:${proxy.port}` });
  expect(proxy.asked).toEqual([`CONNECT graph.example:443 Basic ${btoa('user:hush')}`]);
});

it('prefers the lower case, in which the empty text is none', async () => {
  const both = { https_proxy: '', HTTPS_PROXY: 'http://127.0.0.1:1' };
  expect(await createProxyTransport(both)).toBeUndefined();
});

it.each(['meta.example', '.meta.example', '*', `graph.meta.example,other.example`, 'localhost, meta.example'])(
  'goes past it for what NO_PROXY names: %s',
  async (NO_PROXY) => {
    const environment = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY };
    // There is no such host: what is sent past the proxy arrives nowhere.
    expect(await send('https://graph.meta.example/me', environment)).toMatchObject({ _tag: 'Left' });
    expect(proxy.asked).toEqual([]);
  },
);

it('uses none where none is named', async () => {
  expect(await createProxyTransport({ NO_PROXY: '*' })).toBeUndefined();
});

it.each(['socks5://user:hush@proxy:1080', 'http://', 'http://hush hush', '://hush'])(
  'refuses what is no address of a proxy, without repeating it: %s',
  async (HTTPS_PROXY) => {
    const refused = createProxyTransport({ HTTPS_PROXY });
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(/^HTTPS_PROXY: write the address of a proxy, such as [\w:/.]+$/);
  },
);
