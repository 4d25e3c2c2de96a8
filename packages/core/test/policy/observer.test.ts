import { channel } from 'node:diagnostics_channel';
import { describe, expect, test } from '@jest/globals';
import { type AttemptEnd, type AttemptEvent, GraphClient, type Observer } from '../../src/index.js';
import { envelope, scripted, scriptedClient, token } from '../support/script.js';

const onResponse = () => {
  throw new Error('mine');
};
const rejecting = () => () => Promise.reject(new Error('theirs'));
const broken: Observer = () => {
  throw new Error('broken');
};

describe('observers', () => {
  test('are notified of every attempt, without the token', async () => {
    const seen: unknown[] = [];
    const observer: Observer = ({ operation, attempt, host }) => {
      seen.push([operation, attempt, host]);
      return ({ status, error }) => seen.push([status, error?._tag]);
    };
    const { transport } = scripted([{ status: 500, body: envelope(2) }, { body: { id: '1' } }]);
    const retry = { firstDelayMs: 0 };
    const client = new GraphClient({
      accessToken: token,
      appSecret: 's',
      transport,
      retry,
      observers: [observer],
    });
    await client.get('1', { fields: 'id' });
    expect(seen).toEqual([
      ['GraphClient.get', 1, 'graph.facebook.com'],
      [500, 'TransientError'],
      ['GraphClient.get', 2, 'graph.facebook.com'],
      [200, undefined],
    ]);
    expect(JSON.stringify(seen)).not.toContain(token);
  });

  test('hear of the end also where a hook or a transport throws', async () => {
    const ends: AttemptEnd[] = [];
    const observers: Observer[] = [() => (end) => ends.push(end)];
    const { client } = scriptedClient([{ body: { id: '1' } }], { observers, onResponse });
    expect(await client.get('1')).toEqual({ id: '1' });
    const other = new GraphClient({ accessToken: token, observers, transport: rejecting });
    const failed = await other.get('1').either();
    expect(failed).toMatchObject({ left: { _tag: 'NetworkError', retry: 'never', cause: { message: 'theirs' } } });
    expect(ends).toMatchObject([{ status: 200 }, { error: { message: expect.stringContaining('theirs') } }]);
  });

  test('that throw are ignored', async () => {
    const { client } = scriptedClient([{ body: { id: '1' } }], {
      observers: [broken, () => broken as never],
    });
    expect(await client.get('1')).toEqual({ id: '1' });
  });
});

test('each request is published on the diagnostics channels', async () => {
  const events: unknown[] = [];
  const record = (message: unknown) => void events.push(message);
  const [request, response] = [channel('edgewalk:request'), channel('edgewalk:response')];
  request.subscribe(record);
  response.subscribe(record);
  await scriptedClient([{ body: { id: '1' } }]).client.get('1');
  request.unsubscribe(record);
  response.unsubscribe(record);
  const [sent, received] = events as [AttemptEvent, AttemptEvent & AttemptEnd];
  expect(sent).toMatchObject({ operation: 'GraphClient.get', path: '/1', attempt: 1 });
  expect(received).toMatchObject({ operation: 'GraphClient.get', status: 200 });
});
