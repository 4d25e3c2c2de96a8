import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import {
  Agent,
  BalancedPool,
  Client,
  getGlobalDispatcher,
  interceptors,
  MockAgent,
  Pool,
  RetryAgent,
  setGlobalDispatcher,
} from 'undici';
import * as undici6 from 'undici6';
import { GraphClient, undiciTransport } from '../../src/index.js';
import { failureOf, token } from '../support/script.js';
import { startProxy } from '../support/proxy.js';
import { clientOf, closing, start } from '../support/wire.js';

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
    expect(proxy.seen.length > 0).toBe(name === 'ProxyAgent');
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

  const text = '{"id":"1"}';
  const made = {
    Client: (url: string) => new Client(url),
    Pool: (url: string) => new Pool(url),
    BalancedPool: (url: string) => new BalancedPool(url),
    RetryAgent: () => new RetryAgent(new Agent(), { minTimeout: 1 }),
    'an agent with the interceptor retry': () => new Agent().compose(interceptors.retry({ minTimeout: 1 })),
    'an agent with the interceptor dns': () => new Agent().compose(interceptors.dns()),
    'an agent with the interceptor cache': () => new Agent().compose(interceptors.cache()),
    'an agent with the interceptor redirect': () => new Agent().compose(interceptors.redirect({ maxRedirections: 1 })),
    'an agent with the interceptor responseError': () => new Agent().compose(interceptors.responseError()),
  };
  test.each(Object.entries(made))("may be undici's %s", async (_name, make) => {
    const url = await start((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'cache-control': 'max-age=60', vary: 'accept-encoding' });
      response.end(gzipSync(text));
    });
    const dispatcher = make(url);
    closing.push(() => dispatcher.close());
    const client = clientOf(url, undiciTransport({ dispatcher }));
    for (let count = 0; count < 2; count += 1) expect(await client.get('me')).toEqual({ id: '1' });
    expect(await client.create('me/feed', { message: 'Hi' })).toEqual({ id: '1' });
  });

  test.each(['RetryAgent', 'an agent with the interceptor responseError'] as const)(
    'that throws answers away is said: %s',
    async (name) => {
      const url = await start((_, response) => response.writeHead(503, { 'retry-after': '0' }).end('{"error":{}}'));
      const dispatcher =
        name === 'RetryAgent' ? new RetryAgent(new Agent(), { minTimeout: 1, maxRetries: 0 }) : made[name]();
      closing.push(() => dispatcher.close());
      const client = clientOf(url, undiciTransport({ dispatcher }));
      const error = await failureOf(client.get('me'));
      expect(error.message).toContain('answered with the status 503, and the dispatcher');
      expect(await failureOf(client.create('1/feed', {}))).toMatchObject({ _tag: 'OutcomeUnknownError' });
    },
  );

  // Recorded from undici 8.13: its errors, and what it sets by being imported.
  describe('of undici 8', () => {
    class ProxyConnectionError extends Error {
      readonly code = 'UND_ERR_PRX_CONN';
    }
    test('that says its proxy made no tunnel has sent nothing', async () => {
      const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
      const dispatcher = throwing(new ProxyConnectionError('Proxy Connection failed', { cause }));
      const error = await failureOf(clientOf('https://graph.test', undiciTransport({ dispatcher })).create('1', {}));
      expect(error).toMatchObject({ _tag: 'NetworkError', sent: false, retry: 'safe', reason: 'UND_ERR_PRX_CONN' });
    });

    test('whose proxy wants to know who asks has sent nothing, though it had begun', async () => {
      const problem = Object.assign(new Error('Proxy Authentication Required (407)'), { code: 'UND_ERR_INVALID_ARG' });
      const dispatcher = throwing(problem, true);
      const error = await failureOf(clientOf('http://graph.test', undiciTransport({ dispatcher })).create('1', {}));
      expect(error).toMatchObject({ _tag: 'NetworkError', sent: false, retry: 'never' });
    });

    test('is not used because it is there', async () => {
      class Dispatcher1Wrapper {
        dispatch = () => expect('dispatched').toBe('not dispatched');
      }
      const before = getGlobalDispatcher();
      closing.push(() => setGlobalDispatcher(before));
      Object.assign(globalThis, { [Symbol.for('undici.globalDispatcher.1')]: new Dispatcher1Wrapper() });
      const url = await start((_, response) => response.end(text));
      expect(await clientOf(url).get('me')).toEqual({ id: '1' });
    });
  });
});

interface Handler {
  readonly onRequestStart: (controller: object) => void;
  readonly onResponseError: (controller: object, error: Error) => void;
}

function throwing(error: Error, begins = false) {
  const dispatch = (_options: unknown, handler: Handler) => {
    if (begins) handler.onRequestStart({ abort: () => undefined });
    handler.onResponseError({}, error);
    return true;
  };
  return { dispatch };
}
