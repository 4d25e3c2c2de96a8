import { afterEach, expect, jest, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { GraphClient, InvalidArgumentError, type Transport } from '../../src/index.js';
import { limiter } from '../../src/limits/index.js';
import { scriptedClient, thrownBy, token } from '../support/script.js';
import { Post } from '../support/tree.js';

afterEach(() => void jest.useRealTimers());

/** Answers nothing until it is ended. */
const never: Transport =
  ({ signal }) =>
  () =>
    new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new Error('ended'))));

/** Lets the time pass, and gives what waits for it its turns. */
async function advance(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
  // The limiter digests the token of a call that failed, which takes its own time: later digests come after it.
  for (let turn = 0; turn < 10; turn += 1) {
    await crypto.subtle.digest('SHA-256', new Uint8Array(1));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a call with a file has ten minutes, another one half a minute', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  const sent: string[] = [];
  const transport: Transport = (request) => {
    sent.push(request.url);
    return never(request);
  };
  const client = new GraphClient({ accessToken: token, transport, retry: false });
  const ended: string[] = [];
  void client
    .create('1/photos', { source: new Uint8Array(1) })
    .either()
    .then(() => ended.push('file'));
  void client
    .create('1/photos', { url: 'https://example.com/x.jpg' })
    .either()
    .then(() => ended.push('form'));
  // Signing takes real time, and their own begins when they are sent.
  while (sent.length < 2) await advance(0);
  await advance(29_999);
  expect(ended).toEqual([]);
  await advance(1);
  while (ended.length < 1) await advance(0);
  await advance(569_999);
  expect(ended).toEqual(['form']);
  await advance(1);
  while (ended.length < 2) await advance(0);
  expect(ended).toEqual(['form', 'file']);
});

test.each(['onRequest', 'onResponse'] as const)('a call counts for the limits although %s throws', async (hook) => {
  const usage = { 'x-app-usage': '{"call_count":42,"total_time":1,"total_cputime":1}' };
  for (const reply of [
    { body: { id: '1' }, headers: usage },
    { status: 400, body: { error: { code: 100, message: 'no', type: 'x' } }, headers: usage },
  ]) {
    const { client } = scriptedClient([reply], {
      limits: limiter(),
      [hook]: () => {
        throw new Error('mine');
      },
    });
    const outcome = await client.get('1').either();
    expect(E.isRight(outcome)).toBe(reply.status === undefined);
    expect(client.usage).toMatchObject([{ percent: 42 }]);
  }
});

test('a selection is compiled for each login: what one has is no field of the other', async () => {
  const fields = ['id', 'views'] as const;
  const facebook = scriptedClient(() => ({ body: { id: '1' } }), { login: 'facebook' }).client;
  const instagram = scriptedClient([], { login: 'instagram' }).client;
  await new Post(facebook, '1').get({ fields });
  expect(thrownBy(() => new Post(instagram, '1').get({ fields }))).toBeInstanceOf(InvalidArgumentError);
  await new Post(facebook, '1').get({ fields });
  expect(thrownBy(() => new Post(instagram, '1').get({ fields }))).toBeInstanceOf(InvalidArgumentError);
});
