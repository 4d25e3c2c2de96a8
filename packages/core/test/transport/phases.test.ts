// What an outcome says of a write in each phase of its request, for single calls, batches, merged reads and files. The
// other side is real: servers of Node below and above HTTP, undici's own agents.
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createHttpServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { MockAgent } from 'undici';
import { fetchTransport, GraphClient, type GraphError, type Transport, undiciTransport } from '../../src/index.js';
import { token } from '../support/script.js';

const tls = (name: string) => readFileSync(new URL(`../../../testing/tls/${name}.pem`, import.meta.url));
const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

/** A server below HTTP; `requests` counts those whose first bytes came. */
async function serverOf(speak: (socket: Socket) => void) {
  const found = { url: '', requests: 0 };
  const server = createServer((socket) => {
    open.push(() => socket.destroy());
    socket.on('error', () => {}).once('data', () => (found.requests += 1));
    speak(socket);
  });
  found.url = await listen(server);
  return found;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const once = (text: string, end: boolean) => (socket: Socket) =>
  void socket.once('data', () => {
    socket.write(text);
    if (end) setImmediate(() => socket.destroy());
  });
const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

/** The phase, how the server behaves, the address, and whether bytes of the request may have left. */
const phases: readonly (readonly [string, string, (socket: Socket) => void, boolean])[] = [
  ['the handshake never ends', 'https', () => {}, false],
  ['the connection breaks in the handshake', 'https', (socket) => socket.once('data', () => socket.destroy()), false],
  ['what answers the handshake is no TLS', 'https', once('HTTP/1.1 400 Bad Request\r\n\r\n', true), false],
  [
    'the connection is reset in the handshake',
    'https',
    (socket) => socket.once('data', () => socket.resetAndDestroy()),
    false,
  ],
  ['nothing is answered', 'http', () => {}, true],
  ['the connection breaks after the request', 'http', once('', true), true],
  [
    'the connection is reset after the request',
    'http',
    (socket) => socket.once('data', () => socket.resetAndDestroy()),
    true,
  ],
  ['the answer breaks in its headers', 'http', once('HTTP/1.1 200 OK\r\nconte', true), true],
  ['the answer stops in its headers', 'http', once(head, false), true],
  ['the answer breaks in its body', 'http', once(`${head}content-length: 50\r\n\r\n{"id"`, true), true],
  ['the answer stops in its body', 'http', once(`${head}content-length: 50\r\n\r\n{"id"`, false), true],
  ['a chunk of the answer breaks', 'http', once(`${head}transfer-encoding: chunked\r\n\r\nff\r\n{"id"`, true), true],
  ['what answers speaks no HTTP', 'http', once('SSH-2.0-OpenSSH_9.6\r\n', true), true],
  ['two lengths that differ', 'http', once(`${head}content-length: 5\r\ncontent-length: 9\r\n\r\n{}`, true), true],
];

const retry = { attempts: 3, firstDelayMs: 1 };
const make = (transport: Transport, baseUrl: string, more = {}) =>
  new GraphClient({ accessToken: token, baseUrl, transport, timeoutMs: 150, retry, ...more });

const leftOf = (outcome: { readonly _tag: string }): GraphError =>
  (outcome as unknown as { readonly left: GraphError }).left;

const notSent = { sent: false, _tag: expect.stringMatching(/^(NetworkError|TimeoutError)$/) };
const inDoubtOrNot: object = { _tag: expect.any(String) };
const inDoubt = { _tag: 'OutcomeUnknownError', retry: 'never', cause: { sent: true } };

const expectedOf = (sent: boolean, knowsPhase: boolean): object => {
  if (sent) return inDoubt;
  return knowsPhase ? notSent : inDoubtOrNot;
};

describe.each([
  ['undici', () => undiciTransport(), true],
  ['fetch', () => fetchTransport(), false],
] as const)('Over %s', (_name, transportOf, knowsPhase) => {
  test.each(phases)(
    '%s',
    async (_phase, scheme, speak, sent) => {
      const { url } = await serverOf(speak);
      const client = make(transportOf(), `${scheme}://${url}`);
      // What throws in fetch does not always prove that no bytes have left: then it says that it does not know.
      const expected = expectedOf(sent, knowsPhase);
      const write = await client.create('1/comments', { message: 'x' }).either();
      expect(leftOf(write)).toMatchObject(expected);
      const file = await client.create('1/photos', { source: new Uint8Array(9) }, { timeoutMs: 150 }).either();
      expect(leftOf(file)).toMatchObject(expected);
      const items = await client.batch([client.get('7'), client.create('8/feed', { message: 'x' })]).settled();
      expect(leftOf(items[0])).toMatchObject({
        _tag: expect.stringMatching(/^(NetworkError|TimeoutError|ResponseFormatError)$/),
      });
      expect(leftOf(items[1])).toMatchObject(expected);
      expect(leftOf(items[0])).toMatchObject({
        request: { method: 'GET', path: '/7' },
        message: expect.stringMatching(/^GET \/7: .*batch/),
      });
      expect(leftOf(items[1])).toMatchObject({
        request: { method: 'POST', path: '/8/feed' },
        message: expect.stringMatching(/^POST \/8\/feed: /),
      });
      const merging = make(transportOf(), `${scheme}://${url}`, { merge: true, retry: false });
      for (const outcome of await Promise.all([merging.get('1').either(), merging.get('2').either()]))
        expect(leftOf(outcome)).toMatchObject({
          _tag: expect.stringMatching(/^(NetworkError|TimeoutError)$/),
          message: expect.stringMatching(/^GET \/[12]: /),
        });
    },
    20_000,
  );

  test.each(phases.filter(([, , , sent]) => sent))('%s: a write is sent once', async (_phase, _scheme, speak) => {
    const server = await serverOf(speak);
    const client = make(transportOf(), `http://${server.url}`);
    await client.create('1/comments', { message: 'x' }).either();
    await client.batch([client.create('8/feed', { message: 'x' })]).settled();
    expect(server.requests).toBe(2);
  });
});

describe('An item of a batch', () => {
  test('that ended while the batch was connecting was not sent', async () => {
    const { url } = await serverOf(() => {});
    const client = make(undiciTransport(), `https://${url}`, { timeoutMs: 60_000, retry: false });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const outcomes = await client
      .batch([
        client.create('1/feed', { message: 'x' }, { timeoutMs: 20 }),
        client.get('2', {}, { timeoutMs: 20 }),
        client.create('3/feed', { message: 'x' }, { signal: controller.signal }),
      ])
      .settled();
    expect(outcomes).toMatchObject([
      { left: { _tag: 'TimeoutError', sent: false, retry: 'safe', request: { path: '/1/feed' } } },
      { left: { _tag: 'TimeoutError', sent: false, request: { path: '/2' } } },
      { left: { _tag: 'AbortError', sent: false, request: { path: '/3/feed' } } },
    ]);
  });

  test('that ended after the batch was sent is in doubt', async () => {
    const { url } = await serverOf(() => {});
    const client = make(undiciTransport(), `http://${url}`, { timeoutMs: 60_000, retry: false });
    const items = [
      client.create('1/feed', { message: 'x' }, { timeoutMs: 50 }),
      client.get('2', {}, { timeoutMs: 50 }),
    ];
    expect(await client.batch(items).settled()).toMatchObject([
      {
        left: {
          _tag: 'OutcomeUnknownError',
          request: { path: '/1/feed' },
          cause: { _tag: 'TimeoutError', sent: true },
        },
      },
      { left: { _tag: 'TimeoutError', sent: true, request: { path: '/2' } } },
    ]);
  });

  test('that ended, and whose batch was refused as a whole, was refused', async () => {
    const server = createHttpServer((request, response) => {
      request.resume().on('end', () => {
        setTimeout(() => response.writeHead(400).end('{"error":{"message":"(#100) no","code":100}}'), 60);
      });
    });
    const client = make(undiciTransport(), `http://${await listen(server)}`, { timeoutMs: 60_000, retry: false });
    const items = [client.create('1/feed', { message: 'x' }, { timeoutMs: 10 }), client.get('2')];
    const outcomes = await client.batch(items).settled();
    expect(outcomes).toMatchObject([
      { left: { _tag: 'InvalidParameterError', message: 'POST /1/feed: the batch as a whole failed: (#100) no' } },
      { left: { _tag: 'InvalidParameterError', message: 'GET /2: the batch as a whole failed: (#100) no' } },
    ]);
  });
});

const silent = () => new Promise<never>(() => {});
const thrower: Transport =
  ({ signal }) =>
  () =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

describe('Under Instagram Login the calls of a batch are sent by themselves, each with its own time and signal', () => {
  const odd: [string, Transport][] = [
    ['deaf', () => silent],
    ['one that throws the reason of the signal', thrower],
    [
      'one that throws at once when it is aborted',
      ({ signal }) =>
        () =>
          new Promise((_, reject) => {
            signal?.addEventListener('abort', () => reject(5));
          }),
    ],
  ];

  test.each(odd)('over a transport that is %s', async (_name, transport) => {
    const client = new GraphClient({ accessToken: 'IGAA-test-token', transport, retry, timeoutMs: 60_000 });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const items = [
      client.create('1/comments', { message: 'x' }, { timeoutMs: 10 }),
      client.get('2', {}, { timeoutMs: 10 }).with({}),
      client.create('3/comments', { message: 'x' }, { signal: controller.signal }),
    ];
    const expected = [
      { left: { _tag: 'OutcomeUnknownError', cause: { _tag: 'TimeoutError', timeoutMs: 10, sent: true } } },
      { left: { _tag: 'TimeoutError', timeoutMs: 10 } },
      { left: { _tag: 'AbortError', sent: true } },
    ];
    const batch = client.batch(items);
    expect(await batch.settled()).toMatchObject(expected);
    const again = new AbortController();
    setTimeout(() => again.abort(), 20);
    const own = [...items.slice(0, 2), client.create('3/comments', { message: 'x' }, { signal: again.signal })];
    const outer = new AbortController();
    expect(await client.batch(own).with({ timeoutMs: 50_000, signal: outer.signal }).settled()).toMatchObject(expected);
  });
});

describe('A dispatcher that does not announce the phase', () => {
  test('a mock that answers late: the write is in doubt', async () => {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    let calls = 0;
    dispatcher
      .get('http://mock.test')
      .intercept({ path: /.*/, method: 'POST' })
      .reply(() => {
        calls += 1;
        return { statusCode: 200, data: '{"id":"1"}' };
      })
      .delay(500)
      .persist();
    const client = make(undiciTransport({ dispatcher }), 'http://mock.test', { timeoutMs: 20 });
    expect(leftOf(await client.create('1/comments', {}).either())).toMatchObject(inDoubt);
    expect(calls).toBeLessThanOrEqual(1);
    await dispatcher.close();
  });
});

test('a server of TLS that ends the connection after the request leaves it in doubt', async () => {
  const server = createHttpsServer({ key: tls('key'), cert: tls('certificate') }, (request) =>
    request.socket.destroy(),
  );
  const { Agent } = await import('undici');
  const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });
  const client = make(undiciTransport({ dispatcher }), `https://${await listen(server)}`, { timeoutMs: 5_000 });
  expect(leftOf(await client.create('1/comments', {}).either())).toMatchObject(inDoubt);
  await dispatcher.destroy();
});
