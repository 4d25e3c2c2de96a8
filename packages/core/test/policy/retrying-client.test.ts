import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { Agent } from 'undici';
import { type GraphClient, InvalidArgumentError, type RetryEvent, undiciTransport } from '../../src/index.js';
import { envelope, failureOf, paramsOf, type Reply, scriptedClient, thrownBy } from '../support/script.js';
import { serve } from '../support/server.js';
import { Note, Post } from '../support/tree.js';

const retry = { firstDelayMs: 0 };
const busy: Reply = { status: 500, body: envelope(2, { is_transient: true }) };
const page: Reply = { status: 502, text: '<html><body>Bad gateway</body></html>' };
const cut: Reply = { status: 200, text: '{"id":"1' };

describe('what is retried', () => {
  test.each([
    ['a read that failed temporarily', busy],
    ['a read answered by a web page', page],
    ['a read whose response was truncated', cut],
  ])('%s', async (_, reply) => {
    const { client, requests } = scriptedClient([reply, { body: { id: '1' } }], { retry });
    expect(await client.get('1')).toEqual({ id: '1' });
    expect(requests).toHaveLength(2);
  });

  test.each<[string, (client: GraphClient) => PromiseLike<unknown>]>([
    ['an update that may be repeated', (client) => new Note(client, '1').update({ hide: true })],
    ['a removal', (client) => new Note(client, '1').delete()],
  ])('%s', async (_, call) => {
    const { client, requests } = scriptedClient([cut, { body: { success: true } }], { retry });
    expect(await call(client)).toEqual({ success: true });
    expect(requests.map((request) => paramsOf(request))).toEqual([paramsOf(requests[0]), paramsOf(requests[0])]);
  });
});

describe('what is not retried', () => {
  test.each([busy, page, cut])('a write that makes something: %j', async (reply) => {
    const { client, requests } = scriptedClient([reply], { retry });
    await failureOf(new Post(client, '1').notes.create({ message: 'Hi' }));
    expect(requests).toHaveLength(1);
  });

  test.each([
    ['a removed parameter, for which Meta answers 500', { status: 500, body: envelope(100) }, 'InvalidParameterError'],
    ['a token that is refused', { status: 400, body: envelope(190) }, 'AccessTokenError'],
    ['an allowance that is used up', { status: 400, body: envelope(4) }, 'RateLimitError'],
    ['an answer of another shape', { body: [] }, 'DecodeError'],
  ])('%s', async (_, reply, tag) => {
    const { client, requests } = scriptedClient([reply], { retry });
    expect(await failureOf(client.get('1'))).toMatchObject({ _tag: tag });
    expect(requests).toHaveLength(1);
  });

  test('anything, with retry: false', async () => {
    const { client, requests } = scriptedClient([busy], { retry: false });
    await failureOf(client.get('1'));
    expect(requests).toHaveLength(1);
  });
});

test('a page that is too large shrinks, and is not retried unchanged', async () => {
  const tooMuch = {
    status: 500,
    body: envelope(1, { message: 'Please reduce the amount of data you are asking for' }),
  };
  const { client, requests } = scriptedClient([tooMuch, { body: { data: [] } }], { retry });
  await client.edge('1/notes', { limit: 8 });
  expect(requests.map((request) => paramsOf(request)['limit'])).toEqual(['8', '4']);
});

test('each retry is reported, and the last error is returned', async () => {
  const notified: RetryEvent[] = [];
  const { client } = scriptedClient([busy, busy, page], {
    retry: { ...retry, attempts: 3 },
    onRetry: (event) => notified.push(event),
  });
  expect(await failureOf(client.get('1'))).toMatchObject({ _tag: 'ResponseFormatError' });
  expect(notified.map(({ operation, attempt, error }) => [operation, attempt, error._tag])).toEqual([
    ['GraphClient.get', 2, 'TransientError'],
    ['GraphClient.get', 3, 'TransientError'],
  ]);
});

test('a connection that is closed after its response does not affect the next write', async () => {
  let count = 0;
  const { url, close } = await serve((request, response) => {
    count += 1;
    response.end('{"id":"1"}');
    // Gone without a word, as a load balancer closes what is idle.
    response.once('finish', () => request.socket.destroy());
  });
  const agent = new Agent();
  const { client } = scriptedClient([], { transport: undiciTransport({ dispatcher: agent }), baseUrl: url });
  for (let call = 0; call < 5; call += 1) {
    const closed = once(agent, 'disconnect');
    expect(await client.create('1/notes', { message: 'Hi' })).toEqual({ id: '1' });
    await closed;
  }
  expect(count).toBe(5);
  await agent.close();
  await close();
});

test.each([
  [{ retry: { attempts: 0 } }, 'retry: attempts'],
  [{ merge: 'yes' }, 'merge: write true or false'],
])('%j is refused when the client is made', (options, message) => {
  const error = thrownBy(() => scriptedClient([], options as never));
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(String(error)).toMatch(message);
});
