// Transports, hooks and token sources of somebody else's, which give and throw anything.
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, jest, test } from '@jest/globals';
import { type AccessTokenSource, GraphClient, type Transport } from '../../src/index.js';
import { token } from '../support/script.js';

const unreadable = Object.defineProperty({}, 'message', {
  get: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- what others throw
    throw 1;
  },
});
const answering = (answer: unknown) => (() => () => Promise.resolve(answer)) as unknown as Transport;
const throwing = (thrown: unknown) => (() => () => Promise.reject(thrown)) as unknown as Transport;

const deaf: Transport = () => () => new Promise(() => {});
const late = () => Promise.reject(new Error('mine'));
const rounded = Number('17920000932057563');

const odd: [string, Transport][] = [
  ['an object without a prototype is thrown', throwing(Object.create(null))],
  ['what cannot be read is thrown', throwing(unreadable)],
  ['nothing is returned', answering(undefined)],
  ['an empty response is returned', answering(E.right({}))],
  ['a body that is no text is returned', answering(E.right({ status: 200, headers: {}, body: {} }))],
  ['an error that is a text is returned', answering(E.left('boom'))],
];

describe.each(odd)('Where %s', (_, transport) => {
  const client = new GraphClient({ accessToken: token, transport, retry: false });

  test('a read fails as a value', async () => {
    expect(await client.get('1').either()).toMatchObject({ left: { _tag: 'NetworkError' } });
  });

  test('a write is in doubt', async () => {
    expect(await client.create('1/feed', { message: 'x' }).either()).toMatchObject({
      left: { _tag: 'OutcomeUnknownError' },
    });
  });
});

test.each([{ _tag: 'Left' }, E.left('boom'), E.right(5), undefined])(
  'a token source that gives %j sends nothing',
  async (given) => {
    const source = { token: () => Promise.resolve(given) } as unknown as AccessTokenSource;
    const transport = jest.fn<Transport>();
    const client = new GraphClient({ accessToken: source, transport });
    expect(await client.create('1/feed', {}).either()).toMatchObject({ left: { _tag: 'NetworkError', sent: false } });
    expect(transport).not.toHaveBeenCalled();
  },
);

test('a record that failed to decrypt may come after the request', async () => {
  const transport = throwing(Object.assign(new Error('x'), { code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' }));
  const client = new GraphClient({ accessToken: token, transport, retry: false });
  expect(await client.create('1/feed', {}).either()).toMatchObject({
    left: { _tag: 'OutcomeUnknownError', cause: { sent: true } },
  });
});

// What Node's own http throws before it writes anything, in a transport that is built upon it.
test.each(['ERR_INVALID_CHAR', 'ERR_INVALID_URL', 'ERR_HTTP_INVALID_HEADER_VALUE', 'ERR_UNESCAPED_CHARACTERS'])(
  'arguments that Node refuses send nothing: %s',
  async (code) => {
    const transport = throwing(Object.assign(new TypeError('Invalid character in header'), { code }));
    const client = new GraphClient({ accessToken: token, transport });
    for (const call of [client.create('1/feed', {}), client.get('1')])
      expect(await call.either()).toMatchObject({
        left: { _tag: 'NetworkError', sent: false, retry: 'never', message: expect.stringContaining('Invalid char') },
      });
  },
);

test('a transport that does not heed its signal is left alone when the time is over', async () => {
  const client = new GraphClient({ accessToken: token, transport: deaf, timeoutMs: 20, retry: false });
  expect(await client.get('1').either()).toMatchObject({ left: { _tag: 'TimeoutError', sent: true } });
  const controller = new AbortController();
  const call = client.create('1/feed', {}).with({ signal: controller.signal, timeoutMs: 60_000 }).either();
  setTimeout(() => controller.abort(), 5);
  expect(await call).toMatchObject({ left: { _tag: 'AbortError', sent: true } });
});

test('a hook that rejects changes nothing, and is a warning', async () => {
  const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const transport = answering(E.right({ status: 200, headers: {}, body: '{"id":"1"}' }));
  const hooks: object = { onRequest: late, onResponse: late };
  const client = new GraphClient({ accessToken: token, transport, ...hooks });
  expect(await client.create('1/feed', {})).toEqual({ id: '1' });
  expect(warn).toHaveBeenCalledTimes(2);
  warn.mockRestore();
});

test.each([{ signal: 5 }, { signal: {} }, { timeoutMs: 5n }])('%p is refused as an option', (options) => {
  const client = new GraphClient({ accessToken: token });
  expect(() => client.get('1', {}).with(options as never)).toThrow(/signal: give|timeoutMs: write/);
});

test.each([{ id: rounded }, [rounded], rounded])('an id that has lost digits is refused: %j', (recipient) => {
  expect(() => new GraphClient({ accessToken: token }).create('1/x', { recipient })).toThrow(/above 2\^53/);
});

test('a batch whose answer is no list leaves a write in doubt', async () => {
  for (const body of ['{}', 'null', '"x"', 'true']) {
    const transport = answering(E.right({ status: 200, headers: {}, body }));
    const client = new GraphClient({ accessToken: token, transport, retry: false });
    const outcomes = await client.batch([client.get('1'), client.create('2/feed', { message: 'x' })]).settled();
    expect(outcomes).toMatchObject([
      { left: { _tag: 'DecodeError' } },
      { left: { _tag: 'OutcomeUnknownError', request: { path: '/2/feed' } } },
    ]);
  }
});

// Node 24 gives the parser's error no code, and fetch's errors are of another realm than a bundle's or a test's.
test('what fetch throws is the network, and no fault of the program, in any realm', async () => {
  const thrown = { name: 'TypeError', message: 'fetch failed', cause: { name: 'HTTPParserError', message: 'no HTTP' } };
  const client = new GraphClient({ accessToken: token, transport: throwing(thrown), retry: false });
  expect(await client.get('1').either()).toMatchObject({ left: { _tag: 'NetworkError', sent: true, retry: 'safe' } });
});
