import { createServer, request as httpRequest } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { getGlobalDispatcher, MockAgent, setGlobalDispatcher } from 'undici';
import * as undici6 from 'undici6';
import { fetchTransport, GraphClient, type Transport, undiciTransport } from '../../src/index.js';
import { failureOf, token } from '../support/script.js';
import { serve } from '../support/server.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server of Node's, which ends with the test. */
async function start(...[handle]: Parameters<typeof serve>): Promise<string> {
  const { url, close } = await serve(handle);
  closing.push(close);
  return url;
}

function clientOf(baseUrl: string, transport: Transport = undiciTransport()): GraphClient {
  closing.push(() => transport.close?.());
  return new GraphClient({ accessToken: token, baseUrl, transport, retry: false });
}

describe('Responses', () => {
  const packers = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync };
  const text = JSON.stringify({ id: '1', name: 'ä'.repeat(100_000) });

  test.each(['gzip', 'br', 'deflate'] as const)('are asked for compressed, and come as %s', async (encoding) => {
    const asked: unknown[] = [];
    const url = await start(({ headers }, response) => {
      asked.push(headers['accept-encoding']);
      const packed = packers[encoding](text);
      response.writeHead(200, { 'content-encoding': encoding });
      // A boundary of chunks may be anywhere.
      response.write(packed.subarray(0, 7));
      setImmediate(() => response.end(packed.subarray(7)));
    });
    expect(await clientOf(url).get('1')).toEqual(JSON.parse(text));
    expect(asked).toEqual(['gzip, br']);
  });

  test('are asked for plain on request', async () => {
    const url = await start(({ headers }, response) => {
      response.end(JSON.stringify({ id: String(headers['accept-encoding']) }));
    });
    expect(await clientOf(url, undiciTransport({ compression: false })).get('1')).toEqual({ id: 'undefined' });
  });

  test('are asked for compressed by fetch, which unpacks them', async () => {
    const url = await start(({ headers }, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify({ id: String(headers['accept-encoding']) })));
    });
    expect(await clientOf(url, fetchTransport()).get('1')).toEqual({ id: expect.stringContaining('gzip') });
  });

  test('that are empty though they say they are packed are empty', async () => {
    const url = await start((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end());
    expect(await failureOf(clientOf(url).get('1'))).toMatchObject({ _tag: 'ResponseFormatError' });
  });
});

describe('Sockets', () => {
  /** A server that holds each response until `release`, and counts its connections. */
  async function crowded() {
    const sockets = new Set<unknown>();
    const held: (() => void)[] = [];
    const url = await start(({ socket }, response) => {
      sockets.add(socket);
      held.push(() => response.end('{"id":"1"}'));
      // The next turn: what else was sent has come by then.
      setImmediate(() => held.splice(0).forEach((answer) => answer()));
    });
    return { url, sockets };
  }

  test('are 64 for each host, whatever the number of calls and clients', async () => {
    const { url, sockets } = await crowded();
    const clients = Array.from({ length: 10 }, () => clientOf(url));
    const answers = await Promise.all(Array.from({ length: 500 }, (_, call) => clients[call % 10]?.get('1')));
    expect(answers).toHaveLength(500);
    expect(sockets.size).toBeLessThanOrEqual(64);
    expect(sockets.size).toBeGreaterThan(1);
  });

  test('are as many as the option says', async () => {
    const { url, sockets } = await crowded();
    const client = clientOf(url, undiciTransport({ connections: 3 }));
    await Promise.all(Array.from({ length: 50 }, () => client.get('1')));
    expect(sockets.size).toBe(3);
  });

  test('stay open for the others when one client closes its transport, which may be used again', async () => {
    const { url, sockets } = await crowded();
    const [one, other] = [undiciTransport({ connections: 1 }), undiciTransport({ connections: 1 })];
    const [first, second] = [clientOf(url, one), clientOf(url, other)];
    await first.get('1');
    await second.get('1');
    await one.close?.();
    await second.get('1');
    await first.get('1');
    expect(sockets.size).toBe(1);
  });
});

describe('One signal', () => {
  // Node warns of a leak when a signal has eleven.
  test('gets one listener for any number of calls', async () => {
    const { signal } = new AbortController();
    const add = jest.spyOn(signal, 'addEventListener');
    const url = await start((_, response) => setImmediate(() => response.end('{"id":"1"}')));
    const client = clientOf(url);
    await Promise.all(Array.from({ length: 40 }, () => client.get('1').signal(signal)));
    expect(add).toHaveBeenCalledTimes(1);
  });

  test('ends them all', async () => {
    const url = await start(() => undefined);
    const controller = new AbortController();
    const client = clientOf(url);
    const calls = Array.from({ length: 40 }, () => failureOf(client.get('1').signal(controller.signal)));
    controller.abort();
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ _tag: 'AbortError' });
  });
});

/** A proxy as RFC 9110 has it: a tunnel for CONNECT, and requests with whole addresses. */
async function startProxy(): Promise<{ readonly url: string; readonly seen: string[] }> {
  const seen: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const { method, headers } = request;
    const onward = httpRequest(String(request.url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on('connection', (socket) => open.add(socket));
  server.on('connect', ({ url }, socket) => {
    seen.push(`CONNECT ${url}`);
    const [host, port] = String(url).split(':');
    const onward = connect(Number(port), host, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    open.add(onward);
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    open.forEach((socket) => socket.destroy());
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

describe('A proxy', () => {
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];
  const answer = async () => start((_, response) => response.end('{"id":"1"}'));
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
    const [url, proxy] = [await answer(), await startProxy()];
    setEnvironment({ [name]: proxy.url });
    expect(await clientOf(url, undiciTransport({ connections: 2 })).get('me')).toEqual({ id: '1' });
    expect(proxy.seen).toHaveLength(1);
  });

  test('is not used for what NO_PROXY names, nor when the option says so', async () => {
    const [url, proxy] = [await answer(), await startProxy()];
    setEnvironment({ HTTP_PROXY: proxy.url, NO_PROXY: 'example.com,127.0.0.1' });
    await clientOf(url, undiciTransport({ connections: 3 })).get('me');
    setEnvironment({ HTTP_PROXY: proxy.url });
    await clientOf(url, undiciTransport({ proxy: false })).get('me');
    expect(proxy.seen).toEqual([]);
  });

  test('that the option names is used, whatever the environment says', async () => {
    const [url, proxy] = [await answer(), await startProxy()];
    setEnvironment({ NO_PROXY: '*' });
    expect(await clientOf(url, undiciTransport({ proxy: proxy.url })).get('me')).toEqual({ id: '1' });
    expect(proxy.seen).toHaveLength(1);
  });

  test('that is not there means that nothing was sent', async () => {
    const client = clientOf('https://127.0.0.1:1', undiciTransport({ proxy: 'http://127.0.0.1:1' }));
    const error = await failureOf(client.create('me/feed', { message: 'Hi' }));
    expect(error).toMatchObject({ _tag: 'NetworkError', sent: false });
  });
});

describe('A dispatcher', () => {
  test.each(['ProxyAgent', 'Agent'] as const)('of undici 6 is taken by its shape: %s', async (name) => {
    const [url, proxy] = [
      await start((_, response) => {
        response.setHeader('set-cookie', ['a=1', 'b=2']);
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync('{"id":"1"}'));
      }),
      await startProxy(),
    ];
    const dispatcher = name === 'Agent' ? new undici6.Agent() : new undici6.ProxyAgent(proxy.url);
    closing.push(() => dispatcher.close());
    const client = clientOf(url, undiciTransport({ dispatcher }));
    expect(await client.get('me').withResponse()).toMatchObject({ value: { id: '1' }, status: 200 });
    expect(await client.create('me/feed', { message: 'Hi' })).toEqual({ id: '1' });
    expect(proxy.seen).toHaveLength(name === 'Agent' ? 0 : 1);
  });

  test('of undici 6 that cannot connect, and a call that ends, are told as they are', async () => {
    const dispatcher = new undici6.Agent();
    closing.push(() => dispatcher.close());
    const transport = undiciTransport({ dispatcher });
    const controller = new AbortController();
    expect(await failureOf(clientOf('http://127.0.0.1:1', transport).create('me/feed', {}))).toMatchObject({
      _tag: 'NetworkError',
      sent: false,
    });
    const silent = clientOf(await start(() => controller.abort()), transport);
    const call = silent.create('me/feed', {}).signal(controller.signal);
    expect(await failureOf(call)).toMatchObject({ _tag: 'AbortError', sent: true });
  });

  test('that setGlobalDispatcher was given is used by default, and none that is given otherwise', async () => {
    const before = getGlobalDispatcher();
    const mock = new MockAgent();
    mock.disableNetConnect();
    mock.get('https://graph.facebook.com').intercept({ path: '/v27.0/me' }).reply(200, { id: '5' });
    setGlobalDispatcher(mock);
    closing.push(() => setGlobalDispatcher(before));
    const url = await start((_, response) => response.end('{"id":"1"}'));
    expect(await new GraphClient({ accessToken: token }).get('me')).toEqual({ id: '5' });
    expect(await clientOf(url, undiciTransport({ connections: 4 })).get('me')).toEqual({ id: '1' });
  });
});
