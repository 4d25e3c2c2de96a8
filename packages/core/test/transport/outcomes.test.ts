// What a failure says of a write follows from where it failed. The other side is real: TLS servers of Node, undici's own
// proxy and mock agents, sockets that break.
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Agent, MockAgent, ProxyAgent } from 'undici';
import { fetchTransport, GraphClient, type Transport, undiciTransport } from '../../src/index.js';
import { failureOf, thrownBy, token } from '../support/script.js';

const tls = (name: string) => readFileSync(new URL(`../../../testing/tls/${name}.pem`, import.meta.url));
const identity = { key: tls('key'), cert: tls('certificate') };

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

async function listen(server: Server | HttpServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const clientOver = (transport: Transport, baseUrl: string, timeoutMs = 10_000) =>
  new GraphClient({ accessToken: token, baseUrl, transport, timeoutMs, retry: { attempts: 3, firstDelayMs: 1 } });

const notSent = { _tag: 'NetworkError', sent: false };
const unknown = { _tag: 'OutcomeUnknownError', retry: 'never' };

describe.each([
  ['undiciTransport', (dispatcher?: Agent) => undiciTransport(dispatcher ? { dispatcher } : {})],
  ['fetchTransport', (dispatcher?: Agent) => fetchTransport(dispatcher ? { dispatcher } : {})],
])('Before the connection is made and secured, over %s, nothing was sent', (_name, make) => {
  test('a certificate that nobody vouches for: it is named, and so is the way to trust it; not retried', async () => {
    let requests = 0;
    const host = await listen(createHttpsServer(identity, () => (requests += 1)));
    const client = clientOver(make(), `https://${host}`);
    for (const call of [client.create('1/comments', { message: 'Hi' }), client.get('1')])
      expect(await failureOf(call)).toMatchObject({
        ...notSent,
        retry: 'never',
        reason: 'DEPTH_ZERO_SELF_SIGNED_CERT',
        message: expect.stringContaining(`${host}: its certificate is not accepted`),
        advice: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
      });
    expect(requests).toBe(0);
  });

  test('a certificate of another host', async () => {
    const host = await listen(createHttpsServer(identity));
    const agent = new Agent({ connect: { ca: identity.cert } });
    open.push(() => void agent.close());
    const client = clientOver(make(agent), `https://${host.replace('127.0.0.1', 'localhost')}`);
    const error = await failureOf(client.create('1/comments', { message: 'Hi' }));
    expect(error).toMatchObject({ ...notSent, retry: 'never', reason: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });

  test('a server that speaks no TLS', async () => {
    const host = await listen(createHttpServer());
    const client = clientOver(make(), `https://${host}`);
    const error = await failureOf(client.create('1/comments', { message: 'Hi' }));
    expect(error).toMatchObject({ ...notSent, retry: 'never', advice: expect.stringContaining('does not speak TLS') });
  });

  test('nobody listens', async () => {
    const host = await listen(createTcpServer());
    open.splice(0).forEach((close) => close());
    const error = await failureOf(clientOver(make(), `http://${host}`).create('1/comments', { message: 'Hi' }));
    expect(error).toMatchObject({ ...notSent, advice: expect.stringContaining('is the emulator running?') });
    expect(error.message).toContain(`no connection to ${host}`);
  });

  test('a name that nobody knows', async () => {
    const client = clientOver(make(), 'https://graph.nowhere.invalid');
    expect(await failureOf(client.create('1/comments', { message: 'Hi' }))).toMatchObject(notSent);
  });
});

describe('Over undici the phase is known', () => {
  test('the connection breaks in the handshake', async () => {
    const host = await listen(createTcpServer((socket) => socket.once('data', () => socket.destroy())));
    const error = await failureOf(clientOver(undiciTransport(), `https://${host}`).create('1/comments', {}));
    expect(error).toMatchObject({ ...notSent, retry: 'safe' });
  });

  test('the time runs out in the handshake', async () => {
    const host = await listen(
      createTcpServer(() => undefined).on('connection', (socket) => open.push(() => socket.destroy())),
    );
    const error = await failureOf(clientOver(undiciTransport(), `https://${host}`, 200).create('1/comments', {}));
    expect(error).toMatchObject({ _tag: 'TimeoutError', sent: false, retry: 'safe' });
  });

  test.each([407, 403])('a proxy answers %i to CONNECT', async (status) => {
    const proxy = createHttpServer().on('connect', (_request, socket) => {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    });
    const dispatcher = new ProxyAgent(`http://${await listen(proxy)}`);
    open.push(() => void dispatcher.destroy());
    const error = await failureOf(
      clientOver(undiciTransport({ dispatcher }), 'https://graph.facebook.com').create('1', {}),
    );
    expect(error).toMatchObject({ ...notSent, retry: 'never' });
    expect(error.message).toContain(`the proxy answered ${status}`);
  });

  test('the transport is closed', async () => {
    const dispatcher = new Agent();
    await dispatcher.close();
    const error = await failureOf(clientOver(undiciTransport({ dispatcher }), 'http://127.0.0.1:9').create('1', {}));
    expect(error).toMatchObject({ ...notSent, retry: 'never' });
  });

  test.each(['EMFILE', 'EADDRNOTAVAIL', 'EPERM'])('the system refuses a socket: %s', async (code) => {
    const dispatcher = failing(Object.assign(new Error(code), { code, syscall: 'connect' }));
    const error = await failureOf(clientOver(undiciTransport({ dispatcher }), 'http://127.0.0.1:9').create('1', {}));
    expect(error).toMatchObject({ ...notSent, reason: code });
  });

  // The members are those of Node: while a connection is made its errors name the port, or the call `connect`.
  test.each([
    [{ port: 443 }, notSent],
    [{ syscall: 'connect' }, notSent],
    [{ syscall: 'read' }, unknown],
    [{}, unknown],
  ])('a dispatcher of the caller fails with a reset connection, %j', async (members, expected) => {
    const dispatcher = failing(Object.assign(new Error('reset'), { code: 'ECONNRESET', ...members }));
    const error = await failureOf(clientOver(undiciTransport({ dispatcher }), 'http://127.0.0.1:9').create('1', {}));
    expect(error).toMatchObject(expected);
  });

  test.each([null, {}, { dispatch: 1 }])('a dispatcher that is none is refused: %j', (given) => {
    const dispatcher = given as unknown as Agent;
    expect(thrownBy(() => undiciTransport({ dispatcher }))).toMatchObject({
      _tag: 'InvalidArgumentError',
      advice: expect.stringContaining('dispatcher: give an Agent'),
    });
  });

  test('the connection breaks after the request was written: it may have happened', async () => {
    const host = await listen(createTcpServer((socket) => socket.once('data', () => socket.destroy())));
    const client = clientOver(undiciTransport(), `http://${host}`);
    expect(await failureOf(client.create('1/comments', {}))).toMatchObject({ ...unknown, cause: { sent: true } });
  });

  test('a mock that breaks the connection is taken for one that was made', async () => {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    dispatcher.get('http://mock.test').intercept({ path: /.*/, method: 'POST' }).replyWithError(reset).persist();
    const client = clientOver(undiciTransport({ dispatcher }), 'http://mock.test');
    expect(await failureOf(client.create('1/comments', {}))).toMatchObject(unknown);
  });
});

/** A dispatcher that fails before it begins. */
function failing(error: Error): Agent {
  const agent = new Agent();
  agent.dispatch = (_options, handler) => {
    handler.onResponseError?.(undefined as never, error);
    return true;
  };
  return agent;
}

describe('What a transport throws', () => {
  const bundled = new Error(`Dynamic require of "undici" is not supported; token ${token}`);

  test.each<[string, Transport]>([
    [
      'at once',
      () => {
        throw bundled;
      },
    ],
    [
      'later',
      () => async () => {
        throw bundled;
      },
    ],
  ])('%s, is said with its text and cause, without secrets; reads are not retried', async (_when, transport) => {
    let calls = 0;
    const counted: Transport = (request) => {
      calls += 1;
      return transport(request);
    };
    const outcome = await clientOver(counted, 'http://127.0.0.1:9').get('1').either();
    expect(outcome).toMatchObject({
      left: { _tag: 'NetworkError', retry: 'never', message: expect.stringContaining('Dynamic require of "undici"') },
    });
    expect(calls).toBe(1);
    const error = 'left' in outcome ? outcome.left : undefined;
    expect(String(error?.cause)).toContain('Dynamic require');
    expect(`${error?.message} ${String(error?.cause)} ${JSON.stringify(error)}`).not.toContain(token);
  });
});

const fine: Transport = () => async () => ({
  _tag: 'Right',
  right: { status: 200, headers: {}, body: '{"id":"1"}' },
});
const fails = () => {
  throw new Error('mine');
};

describe('A hook cannot change an outcome', () => {
  test('onRequest, onResponse and observers that throw', async () => {
    const hooks = { onRequest: fails, onResponse: fails, observers: [fails] };
    const client = new GraphClient({ accessToken: token, transport: fine, ...hooks });
    expect(await client.create('1/comments', {}).either()).toMatchObject({ right: { id: '1' } });
  });

  test('a token source that throws is a failure before anything is sent', async () => {
    const accessToken = { token: () => Promise.reject(new Error('the vault is closed')) };
    const client = new GraphClient({ accessToken, transport: fine });
    for (const call of [client.create('1', {}), client.batch([client.get('1')])])
      expect(await call.either()).toMatchObject({
        left: { ...notSent, retry: 'never', message: expect.stringContaining('the vault is closed') },
      });
  });
});
