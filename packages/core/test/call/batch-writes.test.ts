import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { batchItem, type HttpRequest, NetworkError } from '../../src/index.js';
import { edge, Id, post, record } from '../../src/declare/index.js';
import { envelope, paramsOf, type Reply, scriptedClient, token } from '../support/script.js';
import { Note, PostNotes } from '../support/tree.js';

const item = (body: unknown, code = 200) => ({ code, body: JSON.stringify(body) });
const broken = (sent: boolean) =>
  new NetworkError({ message: 'broken', retry: 'safe', advice: 'x', reason: 'ECONNRESET', sent });

const busy = envelope(2, { is_transient: true });

/** The writes that a server was sent, one by one. */
const writesIn = (requests: readonly HttpRequest[]) =>
  requests.flatMap((request) =>
    (JSON.parse(paramsOf(request)['batch'] ?? '[]') as { readonly method: string }[]).filter(
      ({ method }) => method === 'POST',
    ),
  );

// What is counted is what arrives at the server. Meta runs each operation by itself, in whatever way its answer is lost.
describe('a write among reads is sent once, with retries on', () => {
  const unknown = { _tag: 'OutcomeUnknownError', retry: 'never' };
  test.each<[string, Reply, object]>([
    ['the answer is empty', { text: '' }, unknown],
    ['the answer is a web page', { text: '<html>', status: 502 }, unknown],
    ['the answer is no list', { body: { 0: item({ id: '1' }) } }, unknown],
    ['the answer is an empty list', { body: [] }, unknown],
    ['the connection breaks', { error: broken(true) }, unknown],
    ['nothing is answered to it', { body: [item({ id: '1' }), null] }, unknown],
    ['nothing is answered at all', { body: [null, null] }, unknown],
    ['its answer is cut', { body: [item({ id: '1' }), { code: 200, body: '{"id":"7' }] }, unknown],
    ['it is refused for the moment', { body: [item({ id: '1' }), item(busy, 500)] }, { _tag: 'TransientError' }],
    ['the read is refused for the moment', { body: [item(busy, 500), item({ id: '7' })] }, { id: '7' }],
    ['nothing is answered to the read', { body: [null, item({ id: '7' })] }, { id: '7' }],
    ['all is refused for the moment', { status: 500, body: busy }, { _tag: 'TransientError' }],
    ['it came too often', { status: 429, body: envelope(4) }, { _tag: 'RateLimitError' }],
  ])('%s', async (_, reply, expected) => {
    const { client, requests } = scriptedClient(() => reply, { retry: { firstDelayMs: 0 } });
    const [, outcome] = await client
      .batch([client.get('1'), new PostNotes(client, '1').create({ message: 'Hi' })])
      .settled();
    expect(E.isLeft(outcome) ? outcome.left : outcome.right).toMatchObject(expected);
    expect(E.isLeft(outcome) && outcome.left.retry === 'safe').toBe(false);
    expect(writesIn(requests)).toHaveLength(1);
  });

  test('unless it certainly was not sent', async () => {
    const { client, requests } = scriptedClient(
      (_, index) => (index === 0 ? { error: broken(false) } : { body: [item({ id: '1' }), item({ id: '7' })] }),
      { retry: { firstDelayMs: 0 } },
    );
    const calls = [client.get('1'), new PostNotes(client, '1').create({ message: 'Hi' })];
    expect(await client.batch(calls)).toEqual([{ id: '1' }, { id: '7' }]);
    expect(requests).toHaveLength(2);
  });
});

test.each([
  ['writes alone', () => true],
  ['writes among reads', (index: number) => index % 7 === 3],
])('several requests go one after the other: %s', async (_, isWrite) => {
  let inFlight = 0;
  let most = 0;
  const { client } = scriptedClient(async (request) => {
    most = Math.max(most, (inFlight += 1));
    await new Promise((done) => setImmediate(done));
    inFlight -= 1;
    const items = JSON.parse(paramsOf(request)['batch'] ?? '[]') as unknown[];
    return { body: items.map(() => item({ id: '1' })) };
  });
  const calls = Array.from({ length: 120 }, (__, index) =>
    isWrite(index) ? client.create(`${index + 1}`, { hide: true }) : client.get(`${index + 1}`),
  );
  await client.batch(calls);
  expect(most).toBe(1);
});

/** Answers after the time of the write. */
const late = (reply: Reply) => async (): Promise<Reply> => {
  await new Promise((done) => setTimeout(done, 25));
  return reply;
};

describe('a write whose own time is over, in a batch that goes on', () => {
  test.each<[string, Reply, object]>([
    ['was not sent where nothing was', { error: broken(false) }, { _tag: 'TimeoutError', sent: false }],
    ['is in doubt where the answer is lost', { error: broken(true) }, { _tag: 'OutcomeUnknownError' }],
    ['was refused where all were', { status: 400, body: envelope(190) }, { _tag: 'AccessTokenError' }],
    ['has its answer', { body: [item({ id: '1' }), item(envelope(10), 403)] }, { _tag: 'PermissionError' }],
  ])('%s', async (_, reply, expected) => {
    const { client } = scriptedClient(late(reply));
    const write = client.create('2/notes', { message: 'Hi' }, { timeoutMs: 1 });
    const [, outcome] = await client.batch([client.get('1'), write]).settled();
    expect(outcome).toMatchObject({ left: expected });
  });

  test('does not shorten the time of the others', async () => {
    const { client } = scriptedClient(late({ body: [item({ id: '1' }), item({ id: '7' })] }));
    const write = client.create('2/notes', { message: 'Hi' }, { timeoutMs: 1 });
    expect(await client.batch([client.get('1'), write])).toEqual([{ id: '1' }, { id: '7' }]);
  });
});

test('a write that Meta ran has its answer, though a call that it was to wait for has failed', async () => {
  const { client } = scriptedClient([{ body: [item(envelope(10), 403), item({ success: true })] }]);
  const first = new PostNotes(client, '2').create({ message: 'a' });
  const needy = batchItem(new Note(client, '3').update({ hide: true }), { dependsOn: first });
  expect(await client.batch([first, needy]).settled()).toMatchObject([
    { left: { _tag: 'PermissionError' } },
    { right: { success: true } },
  ]);
});

test('a write whose answer makes the program fail is in doubt, alone and in a batch', async () => {
  const Faulty = new t.Type<{ id: string }>(
    'Faulty',
    Id.is,
    () => {
      throw new Error(`a fault of the codec, ${token}`);
    },
    t.identity,
  );
  class FaultyNotes extends edge({
    ...PostNotes.declaration,
    create: post(record('NewNote', { message: t.string }), Faulty),
  }) {}
  const { client } = scriptedClient([{ body: { id: '7' } }, { body: [item({ id: '7' })] }]);
  const call = () => new FaultyNotes(client, '1').create({ message: 'Hi' });
  const doubt = { left: { _tag: 'OutcomeUnknownError', retry: 'never', cause: { sent: true } } };
  expect(await call().either()).toMatchObject(doubt);
  expect(await client.batch([call()]).settled()).toMatchObject([doubt]);
});
