// Nothing here imports undici, which would load what a proxy needs of it: the transport has to load that by itself.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { undiciTransport } from '../../src/index.js';
import { failureOf, thrownBy } from '../support/script.js';
import { startProxy } from '../support/proxy.js';
import { clientOf, closing, start } from '../support/wire.js';

const tls = (name: string) => readFileSync(new URL(`../../../testing/tls/${name}.pem`, import.meta.url));

const startHost = async () => start((_, response) => response.end('{"id":"1"}'));

describe('A proxy', () => {
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];
  function setEnvironment(env: Readonly<Record<string, string>>): void {
    const before = names.map((name) => [name, process.env[name]] as const);
    names.forEach((name) => delete process.env[name]);
    Object.assign(process.env, env);
    closing.push(() => {
      names.forEach((name) => delete process.env[name]);
      before.forEach(([name, value]) => value !== undefined && (process.env[name] = value));
    });
  }

  // Each test has a pool of its own: the environment is read when a pool is opened.
  test.each(['HTTP_PROXY', 'http_proxy'])('that the environment names as %s is used', async (name) => {
    const [url, proxy] = [await startHost(), await startProxy()];
    setEnvironment({ [name]: proxy.url });
    expect(await clientOf(url, undiciTransport({ connections: 2 })).get('me')).toEqual({ id: '1' });
    expect(proxy.seen).toHaveLength(1);
  });

  test('is not used for what NO_PROXY names, nor when the option says so', async () => {
    const [url, proxy] = [await startHost(), await startProxy()];
    setEnvironment({ HTTP_PROXY: proxy.url, NO_PROXY: 'example.com,127.0.0.1' });
    await clientOf(url, undiciTransport({ connections: 3 })).get('me');
    setEnvironment({ HTTP_PROXY: proxy.url });
    await clientOf(url, undiciTransport({ proxy: false })).get('me');
    expect(proxy.seen).toEqual([]);
  });

  test('that the option names is used, whatever the environment says', async () => {
    const [url, proxy] = [await startHost(), await startProxy()];
    setEnvironment({ NO_PROXY: '*' });
    expect(await clientOf(url, undiciTransport({ proxy: proxy.url })).get('me')).toEqual({ id: '1' });
    expect(proxy.seen).toHaveLength(1);
  });

  test('that is not there means that nothing was sent', async () => {
    const client = clientOf('https://127.0.0.1:1', undiciTransport({ proxy: 'http://127.0.0.1:1' }));
    const error = await failureOf(client.create('me/feed', { message: 'Hi' }));
    expect(error).toMatchObject({ _tag: 'NetworkError', sent: false });
  });

  test('is asked for a tunnel with what its address holds', async () => {
    const asked: unknown[] = [];
    const proxy = await startProxy(({ headers }, socket) => {
      asked.push(headers['proxy-authorization']);
      socket.end('HTTP/1.1 407 Authenticate\r\n\r\n');
    });
    const address = proxy.url.replace('//', '//baker:p%40ss-1c9be27d@');
    const error = await failureOf(clientOf('https://graph.test', undiciTransport({ proxy: address })).get('1'));
    expect(asked).toEqual([`Basic ${Buffer.from('baker:p@ss-1c9be27d').toString('base64')}`]);
    const shown = inspect([error, error.cause, error.stack], { depth: 9, showHidden: true });
    for (const secret of ['1c9be27d', String(asked[0]).slice(6)]) expect(shown).not.toContain(secret);
  });

  const refusals: readonly (readonly [string, string, string])[] = [
    ['refuses', 'HTTP/1.1 403 Forbidden\r\n\r\n', 'never'],
    ['wants to know who asks', 'HTTP/1.1 407 Authenticate\r\ncontent-length: 2\r\n\r\nno', 'never'],
    ['does not reach the host', 'HTTP/1.1 502 Bad Gateway\r\n\r\n', 'safe'],
    ['speaks another protocol', 'hello\r\n\r\n', 'safe'],
    ['says nothing and leaves', '', 'safe'],
    ['leaves once it has connected', 'HTTP/1.1 200 OK\r\n\r\n', 'safe'],
  ];
  test.each(refusals)('that %s has sent nothing, and is not asked for ever', async (_what, answer, retry) => {
    const proxy = await startProxy((_, socket) => socket.end(answer));
    const client = clientOf('https://graph.test', undiciTransport({ proxy: proxy.url }));
    const error = await failureOf(client.create('me/feed', { message: 'Hi' }));
    expect(error).toMatchObject({ _tag: 'NetworkError', sent: false, retry });
    // What was not sent is tried once more, also without retries.
    expect(proxy.seen).toHaveLength(retry === 'safe' ? 2 : 1);
  });

  test('that resets the connection instead of an answer has sent nothing', async () => {
    const proxy = await startProxy((_, socket) => (socket as Socket).resetAndDestroy());
    const client = clientOf('https://graph.test', undiciTransport({ proxy: proxy.url }));
    const error = await failureOf(client.create('me/feed', { message: 'Hi' }));
    expect(error).toMatchObject({ _tag: 'NetworkError', sent: false, reason: 'ECONNRESET' });
    expect(error.message).toContain('no connection to graph.test: the proxy made none');
  });

  test('that dies while it passes a write on leaves open whether it happened', async () => {
    const url = await start(() => proxy.sockets.forEach((socket) => socket.destroy()));
    const proxy = await startProxy();
    const client = clientOf(url, undiciTransport({ proxy: proxy.url }));
    const error = await failureOf(client.create('me/feed', { message: 'Hi' }));
    expect(error).toMatchObject({ _tag: 'OutcomeUnknownError', retry: 'never', cause: { sent: true } });
  });

  test('that is not trusted is named, and not the host', async () => {
    const identity = { key: tls('key'), cert: tls('certificate') };
    const server = createServer(identity).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => server.close());
    const proxy = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const error = await failureOf(clientOf('https://graph.test', undiciTransport({ proxy })).create('1', {}));
    expect(error).toMatchObject({ _tag: 'NetworkError', sent: false, retry: 'never' });
    expect(error.message).toContain('no secure connection to the proxy: its certificate');
  });

  const secret = '1c9be27d';
  const wrong = [
    '',
    'proxy',
    'proxy.test:3128',
    'ftp://proxy.test',
    'http://',
    `http://a:${secret}%zz@b`,
    5,
    true,
    null,
  ];
  test.each(wrong)('is not %p, as the option', (proxy) => {
    const error = thrownBy(() => undiciTransport({ proxy: proxy as string }));
    expect(error).toMatchObject({ _tag: 'InvalidArgumentError', message: expect.stringContaining("such as 'http://") });
    expect(inspect(error)).not.toContain(secret);
  });

  test('is not given with a dispatcher, which has its own', () => {
    const dispatcher = { dispatch: () => true };
    for (const more of [{ proxy: 'http://127.0.0.1:1' }, { connections: 5 }])
      expect(thrownBy(() => undiciTransport({ dispatcher, ...more }))).toMatchObject({ _tag: 'InvalidArgumentError' });
  });

  test('that the environment names without a protocol speaks HTTP', async () => {
    const [url, proxy] = [await startHost(), await startProxy()];
    setEnvironment({ HTTPS_PROXY: '', HTTP_PROXY: proxy.url.slice('http://'.length) });
    expect(await clientOf(url, undiciTransport({ connections: 6 })).get('me')).toEqual({ id: '1' });
    expect(proxy.seen).toHaveLength(1);
  });

  test('that the environment names wrongly is said, and asked for again at the next call', async () => {
    const [url, proxy] = [await startHost(), await startProxy()];
    const client = clientOf(url, undiciTransport({ connections: 7 }));
    setEnvironment({ http_proxy: `ftp://a:${secret}@b` });
    const error = await failureOf(client.get('me'));
    expect(error).toMatchObject({ _tag: 'NetworkError', sent: false, retry: 'never' });
    expect(error.message).toContain("the environment's http_proxy");
    expect(inspect([error, error.cause], { showHidden: true })).not.toContain(secret);
    setEnvironment({ http_proxy: proxy.url });
    expect(await client.get('me')).toEqual({ id: '1' });
  });
});
