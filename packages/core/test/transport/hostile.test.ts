import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { EdgewalkError, fetchTransport, GraphClient, type Transport, undiciTransport } from '../../src/index.js';
import { failureOf, token } from '../support/script.js';
import { type Loopback, nobody, serve, serveRaw } from '../support/server.js';
import { Post, PostNotes } from '../support/tree.js';

const transports: readonly [string, (maxResponseBytes?: number) => Transport][] = [
  ['undiciTransport', (max) => undiciTransport(max === undefined ? {} : { maxResponseBytes: max })],
  ['fetchTransport', (max) => fetchTransport(max === undefined ? {} : { maxResponseBytes: max })],
];

const json = { 'content-type': 'application/json; charset=UTF-8' };
const head = (more = '') => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${more}\r\n`;

const readOf = (client: GraphClient) => failureOf(new Post(client, '1').get({ fields: ['id'] }));

const writeOf = (client: GraphClient) => failureOf(new PostNotes(client, '1').create({ message: 'Hi' }));

const format = (problem: string) => ({ _tag: 'ResponseFormatError', problem });

/** A write has the error of a read as the cause of an unknown outcome. */
async function expectLost(client: GraphClient, shape: object, retry = 'safe') {
  expect(await readOf(client)).toMatchObject({ retry, ...shape });
  expect(await writeOf(client)).toMatchObject({
    _tag: 'OutcomeUnknownError',
    retry: 'never',
    cause: shape,
  });
}

describe.each(transports)('A broken server, over %s', (name, makeTransport) => {
  const open: (() => Promise<void>)[] = [];

  afterEach(async () => {
    await Promise.all(open.splice(0).map((close) => close()));
  });

  function clientOf(baseUrl: string, options: { timeoutMs?: number; max?: number } = {}) {
    const transport = makeTransport(options.max);
    open.push(async () => transport.close?.());
    return new GraphClient({
      retry: false,
      accessToken: token,
      baseUrl,
      transport,
      timeoutMs: options.timeoutMs ?? 20_000,
    });
  }

  async function against(server: Promise<Loopback>, options = {}) {
    const { url, close } = await server;
    const client = clientOf(url, options);
    open.push(close);
    return client;
  }

  const http = (answer: (response: ServerResponse) => void, options = {}) =>
    against(
      serve((request, response) => {
        request.resume().on('end', () => answer(response));
      }),
      options,
    );
  const raw = (answer: (socket: Socket) => void, options = {}) => against(serveRaw(answer), options);
  const body = (text: string | Buffer, headers: Record<string, string> = json, status = 200) =>
    http((response) => response.writeHead(status, headers).end(text));

  const page = `<!DOCTYPE html><html><h1>Bad Gateway</h1>${token}</html>`;
  const html = { 'content-type': 'text/html' };

  test.each([
    [502, 'safe'],
    [503, 'safe'],
    [200, 'safe'],
    [404, 'never'],
    [403, 'never'],
  ])('an HTML page with status %i: reads are %s', async (status, retry) => {
    await expectLost(await body(page, html, status), { ...format('html'), status }, retry);
  });

  // 414 and 431 are what Meta's front end answers to a long URL, 413 and 405 what proxies do.
  test.each([405, 413, 414, 431])('a page with status %i refuses: nothing of a write has happened', async (status) => {
    for (const text of [page, '', 'no']) {
      const client = await body(text, html, status);
      expect(await readOf(client)).toMatchObject({ _tag: 'ResponseFormatError', status, retry: 'never' });
      expect(await writeOf(client)).toMatchObject({ _tag: 'ResponseFormatError', status, retry: 'never' });
    }
  });

  test('JSON that is cut off', async () => {
    await expectLost(await body('{"id":"1","caption":"a'), format('truncated'));
  });

  test('text that is not JSON', async () => {
    await expectLost(await body('OK'), format('not json'));
  });

  test('an empty response, 200 or 204', async () => {
    await expectLost(await body(''), format('empty'));
    await expectLost(await http((response) => response.writeHead(204).end()), {
      ...format('empty'),
      status: 204,
    });
  });

  test.each(['null', '[]', '5', '"x"', '{}', '{"id":null}', '[[1]]', '{"id":{"id":"1"}}'])(
    'JSON of another shape, %s, is reported as such',
    async (text) => {
      const client = await body(text);
      expect(await readOf(client)).toMatchObject({ _tag: 'DecodeError', retry: 'never' });
      expect(await writeOf(client)).toMatchObject({ _tag: 'DecodeError', retry: 'never' });
    },
  );

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('%s that was not requested is decompressed', async (encoding, pack) => {
    const client = await body(pack('{"id":"1"}'), { ...json, 'content-encoding': encoding });
    expect(await new Post(client, '1').get({ fields: ['id'] })).toEqual({ id: '1' });
  });

  test.each([
    ['no gzip at all', Buffer.from('{"id":"1"}')],
    ['gzip that is cut off', gzipSync(`{"id":"${randomBytes(4_000).toString('hex')}"}`).subarray(0, 2_000)],
  ])('%s is a typed error', async (_case, bytes) => {
    const client = await body(bytes, { ...json, 'content-encoding': 'gzip' });
    const tags = /^(ResponseFormat|Network)Error$/;
    expect((await readOf(client))._tag).toMatch(tags);
    expect(await writeOf(client)).toMatchObject({ _tag: 'OutcomeUnknownError' });
  });

  test.each(['constructor', 'x-unknown', '__proto__'])('an encoding called %s is a typed error', async (encoding) => {
    const client = await body('xx', { ...json, 'content-encoding': encoding });
    expect(await readOf(client)).toMatchObject(format(name === 'undiciTransport' ? 'encoding' : 'not json'));
  });

  test('a gzip bomb is abandoned at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 0x20));
    const client = await body(bomb, { ...json, 'content-encoding': 'gzip' }, 200);
    const before = process.memoryUsage().rss;
    await expectLost(client, format('too large'));
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024);
  });

  test('a body of 50 MB is abandoned at the limit, and the rest is not read', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    const client = await http(
      (response) => {
        response.writeHead(200, json);
        const write = () => {
          while (sent < 50 * 1024 * 1024) {
            sent += chunk.length;
            if (!response.write(chunk)) return;
          }
          response.end();
        };
        response.on('drain', write).on('error', () => {});
        write();
      },
      { max: 4 * 1024 * 1024 },
    );
    expect(await readOf(client)).toMatchObject(format('too large'));
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });

  test('a body of 50 MB is too large by default', async () => {
    await expectLost(await body(`{"id":"${'1'.repeat(50 * 1024 * 1024)}"}`), format('too large'));
  });

  test.each([
    ['before the headers', () => {}],
    ['in the middle of the headers', (socket: Socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-')],
    ['in the middle of the body', (socket: Socket) => void socket.write(`${head('content-length: 50\r\n')}{"id"`)],
  ])('one that falls silent %s ends at timeoutMs', async (_case, answer) => {
    const client = await raw(answer, { timeoutMs: 60 });
    await expectLost(client, { _tag: 'TimeoutError', timeoutMs: 60 });
  });

  test('one that drips a byte at a time still ends at timeoutMs', async () => {
    const timers: NodeJS.Timeout[] = [];
    const client = await raw(
      (socket) => {
        socket.write(head('content-length: 100000\r\n'));
        timers.push(setInterval(() => socket.write(' '), 5));
      },
      { timeoutMs: 120 },
    );
    await expectLost(client, { _tag: 'TimeoutError', timeoutMs: 120 });
    for (const timer of timers) clearInterval(timer);
  });

  test('an abort during the body is an AbortError', async () => {
    const controller = new AbortController();
    const client = await raw((socket) => {
      socket.write(`${head('content-length: 50\r\n')}{"id"`, () => controller.abort());
    });
    expect(await failureOf(client.get('1').signal(controller.signal))).toMatchObject({ _tag: 'AbortError' });
  });

  test.each([
    ['before the headers', (socket: Socket) => socket.resetAndDestroy()],
    ['by closing without a word', (socket: Socket) => socket.end()],
    [
      'in the middle of the body',
      (socket: Socket) => {
        socket.write(`${head('content-length: 50\r\n')}{"id"`, () => socket.resetAndDestroy());
      },
    ],
    [
      'by closing before the length it promised',
      (socket: Socket) => socket.end(`${head('content-length: 50\r\n')}{"id":"1"}`),
    ],
    ['in the middle of a chunk', (socket: Socket) => socket.end(`${head('transfer-encoding: chunked\r\n')}5\r\n{"i`)],
    ['with something that is no HTTP', (socket: Socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
  ])('a connection that breaks %s', async (_case, answer) => {
    await expectLost(await raw(answer), { _tag: 'NetworkError', sent: true });
  });

  test('more bytes than its content-length are ignored', async () => {
    const client = await raw((socket) => socket.end(`${head('content-length: 10\r\n')}{"id":"1"}{"id":"2"}`));
    const outcome = await new Post(client, '1').get({ fields: ['id'] }).either();
    const found = outcome._tag === 'Right' ? outcome.right.id : outcome.left._tag;
    expect(found).toMatch(/^(1|NetworkError)$/);
  });

  test('a refused connection certainly sent nothing, even for a write', async () => {
    const client = clientOf(await nobody());
    const shape = { _tag: 'NetworkError', reason: 'ECONNREFUSED', sent: false, retry: 'safe' };
    expect(await readOf(client)).toMatchObject(shape);
    expect(await writeOf(client)).toMatchObject(shape);
  });

  test('a redirect to another host is not followed, and the token does not go there', async () => {
    const visits: string[] = [];
    const foreign = await serve((request, response) => {
      visits.push(String(request.headers.authorization));
      response.end('{"id":"1"}');
    });
    open.push(foreign.close);
    for (const status of [301, 302, 307, 308]) {
      const client = await body('', { location: `${foreign.url}/stolen` }, status);
      expect(await readOf(client)).toMatchObject({ ...format('redirect'), retry: 'never' });
      expect(await writeOf(client)).toMatchObject(format('redirect'));
    }
    expect(visits).toEqual([]);
  });

  test('ids above 2^53 survive, written as numbers or not', async () => {
    const client = await body(
      '{"data":[{"id":17841400455970029},{"id":-9007199254740993},{"id":"17841400455970029"},{"id":42}]}',
    );
    expect(await client.edge('1/posts').all({ max: 9 })).toEqual([
      { id: '17841400455970029' },
      { id: '-9007199254740993' },
      { id: '17841400455970029' },
      { id: 42 },
    ]);
    const typed = await body('{"id":17841400455970029}');
    expect(await new Post(typed, '1').get({ fields: ['id'] })).toEqual({ id: '17841400455970029' });
  });

  test.each([
    ['objects', '{"a":', '1', '}'],
    ['lists', '[', '', ']'],
  ])('%s nested without end give a typed error or the value', async (_case, start, middle, end) => {
    const depth = 100_000;
    const client = await body(`{"id":"1","x":${start.repeat(depth)}${middle}${end.repeat(depth)}}`);
    expect(await new Post(client, '1').get({ fields: ['id'] })).toMatchObject({ id: '1' });
    const list = await body(`{"data":[{"x":${start.repeat(depth)}${middle}${end.repeat(depth)}}]}`);
    expect(await list.edge('1/posts').all({ max: 9 })).toHaveLength(1);
    const error = await body(
      `{"error":{"message":"x","code":1,"error_data":${start.repeat(depth)}${middle}${end.repeat(depth)}}}`,
      json,
      500,
    );
    expect(await readOf(error)).toBeInstanceOf(EdgewalkError);
  });

  test('a member called __proto__ changes nothing else', async () => {
    const client = await body('{"id":"1","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    const post = await new Post(client, '1').get({ fields: ['id'] });
    expect(post.id).toBe('1');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(post)).toBe(Object.prototype);
  });

  test.each(['text/plain', 'text/javascript; charset=UTF-8', 'image/png', ''])(
    'JSON called %p is JSON',
    async (type) => {
      const client = await body('{"id":"1"}', { 'content-type': type });
      expect(await new Post(client, '1').get({ fields: ['id'] })).toEqual({ id: '1' });
    },
  );

  test('bytes that are not UTF-8 are replaced, and do not fail', async () => {
    const client = await body(Buffer.from('{"id":"1","caption":"caf\xe9"}', 'latin1'));
    expect(await new Post(client, '1').get({ fields: ['id', 'caption'] })).toEqual({
      id: '1',
      caption: 'caf\ufffd',
    });
  });

  test('a byte order mark and spaces around the JSON are ignored', async () => {
    const client = await body('\ufeff\r\n {"id":"1"}\n\n');
    expect(await new Post(client, '1').get({ fields: ['id'] })).toEqual({ id: '1' });
  });

  test('characters that are split over two chunks arrive whole', async () => {
    const bytes = Buffer.from('{"id":"1","caption":"☕️ é 💥"}');
    const client = await http((response) => {
      response.writeHead(200, json);
      for (const byte of bytes) response.write(Buffer.from([byte]));
      response.end();
    });
    expect(await new Post(client, '1').get({ fields: ['id', 'caption'] })).toEqual({
      id: '1',
      caption: '☕️ é 💥',
    });
  });

  test('a long text beside a large number is not broken JSON', async () => {
    const caption = 'a\\"b'.repeat(3_000_000);
    const client = await body(`{"id":17841400455970029,"caption":"${caption}"}`);
    const post = await new Post(client, '1').get({ fields: ['id', 'caption'] });
    expect(post.id).toBe('17841400455970029');
    expect(post.caption?.length).toBe(9_000_000);
  });
});
