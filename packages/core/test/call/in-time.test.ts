// What the caller's code promises may never come: then the time and the signal of the call end the wait, and the error
// says that nothing was sent.
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, jest, test } from '@jest/globals';
import { type AccessTokenSource, type ClientOptions, GraphClient, type Transport } from '../../src/index.js';
import type { Limiter } from '../../src/limits/index.js';
import { envelope, token } from '../support/script.js';

const never = <A>() => new Promise<A>(() => {});
const answering =
  (body: unknown, status = 200): Transport =>
  () =>
  () =>
    Promise.resolve(E.right({ status, headers: {}, body: JSON.stringify(body) }));

const limiterOf = (changes: Partial<Limiter>): Limiter => ({
  enter: (call) => E.right(call),
  leave: () => undefined,
  waits: false,
  usage: [],
  ...changes,
});

const stuck: [string, Partial<ClientOptions>][] = [
  ['a token source', { accessToken: { token: () => never() } }],
  ['a limiter', { limits: limiterOf({ enter: () => never() }) }],
  ['a limiter that says it waits', { limits: limiterOf({ enter: () => never(), waits: true }) }],
];

describe.each(stuck)('%s that never answers', (_, options) => {
  const transport = jest.fn<Transport>();
  const client = new GraphClient({ accessToken: token, transport, retry: false, ...options });
  const calls = [
    client.get('1'),
    client.create('1/feed', { message: 'x' }),
    client.edge('1/feed'),
    client.delete('1'),
    client.batch([client.get('1')]),
    client.batch([client.create('1/feed', { message: 'x' })]),
  ];

  test('is ended by timeoutMs, before anything was sent', async () => {
    for (const call of calls)
      expect(await call.with({ timeoutMs: 10 }).either()).toMatchObject({
        left: {
          _tag: 'TimeoutError',
          sent: false,
          retry: 'safe',
          timeoutMs: 10,
          message: expect.stringContaining('gave nothing'),
        },
      });
    expect(transport).not.toHaveBeenCalled();
  });

  test('is ended by the signal, also by one that was aborted before', async () => {
    const aborted = AbortSignal.abort();
    for (const call of calls) {
      const controller = new AbortController();
      const outcome = call.with({ signal: controller.signal }).either();
      setTimeout(() => controller.abort(), 5);
      expect(await outcome).toMatchObject({ left: { _tag: 'AbortError', sent: false } });
      expect(await call.with({ signal: aborted }).either()).toMatchObject({
        left: { _tag: 'AbortError', sent: false },
      });
    }
    expect(transport).not.toHaveBeenCalled();
  });
});

test('an item of another token source is ended by its own time and signal, and by the signal of the batch', async () => {
  const body = [{ code: 200, body: '{"id":"2"}' }];
  const client = new GraphClient({ accessToken: token, transport: answering(body), timeoutMs: 60_000 });
  const other = client.with({ accessToken: { token: () => never() } });
  expect(await client.batch([other.get('1', {}, { timeoutMs: 10 }), client.get('2')]).settled()).toMatchObject([
    { left: { _tag: 'TimeoutError', sent: false, request: { path: '/1' } } },
    { right: { id: '2' } },
  ]);
  const controller = new AbortController();
  const { signal } = controller;
  const outcomes = Promise.all([
    client.batch([other.get('1', {}, { signal })]).either(),
    client
      .batch([other.get('1')])
      .with({ signal })
      .either(),
  ]);
  setTimeout(() => controller.abort(), 5);
  const aborted = { left: { _tag: 'AbortError', sent: false, request: { path: '/1' } } };
  expect(await outcomes).toMatchObject([aborted, aborted]);
});

test('the hook `refused` that never ends does not keep the error from the caller', async () => {
  const accessToken: AccessTokenSource = { token: async () => E.right(token), refused: () => never() };
  const client = new GraphClient({ accessToken, transport: answering(envelope(190), 400), timeoutMs: 10 });
  for (const call of [client.get('1'), client.create('1/feed', {})])
    expect(await call.either()).toMatchObject({ left: { _tag: 'AccessTokenError', status: 400 } });
  const controller = new AbortController();
  const outcome = client.get('1').with({ timeoutMs: 60_000, signal: controller.signal }).either();
  setTimeout(() => controller.abort(), 5);
  expect(await outcome).toMatchObject({ left: { _tag: 'AccessTokenError' } });
});

test('a limiter that cannot take a ticket back changes no outcome', async () => {
  const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const leaves: Limiter['leave'][] = [
    () => never(),
    () => Promise.reject(new Error('mine')),
    () => {
      throw new Error('mine');
    },
  ];
  for (const leave of leaves) {
    const client = new GraphClient({
      accessToken: token,
      transport: answering({ id: '1' }),
      limits: limiterOf({ leave }),
      timeoutMs: 10,
    });
    expect(await client.create('1/feed', {}).either()).toMatchObject({ right: { id: '1' } });
  }
  expect(warn).toHaveBeenCalledTimes(2);
  warn.mockRestore();
});

test('a ticket that comes too late is given back', async () => {
  let admit: ((entry: E.Either<never, unknown>) => void) | undefined;
  const leave = jest.fn<Limiter['leave']>();
  const limits = limiterOf({ enter: () => new Promise((resolve) => (admit = resolve)), leave });
  const client = new GraphClient({ accessToken: token, transport: answering({}), limits, retry: false, timeoutMs: 10 });
  expect(await client.get('1').either()).toMatchObject({ left: { _tag: 'TimeoutError' } });
  admit?.(E.right('ticket'));
  await new Promise(setImmediate);
  expect(leave.mock.calls).toEqual([['ticket', { unsent: true }]]);
});

test('a token that fails too late is no unhandled rejection', async () => {
  const unhandled = jest.fn();
  process.once('unhandledRejection', unhandled);
  let fail: ((reason: Error) => void) | undefined;
  const accessToken: AccessTokenSource = { token: () => new Promise((_, reject) => (fail = reject)) };
  const client = new GraphClient({ accessToken, transport: answering({}), retry: false, timeoutMs: 10 });
  expect(await client.get('1').either()).toMatchObject({ left: { _tag: 'TimeoutError' } });
  fail?.(new Error('late'));
  await new Promise(setImmediate);
  expect(unhandled).not.toHaveBeenCalled();
  process.removeListener('unhandledRejection', unhandled);
});
