import { describe, expect, jest, test } from '@jest/globals';
import { undiciTransport } from '../../src/index.js';
import { failureOf, thrownBy } from '../support/script.js';
import { clientOf, start } from '../support/wire.js';

/** A server that holds each response until `release`, and counts its connections. */
async function crowded() {
  const sockets = new Set<unknown>();
  const held: (() => void)[] = [];
  const url = await start(({ socket }, response) => {
    sockets.add(socket);
    held.push(() => response.end('{"id":"1"}'));
    // The next turn: what else was sent has come by then.
    setImmediate(() => held.splice(0).forEach((answer) => answer()));
  });
  return { url, sockets };
}

describe('Sockets', () => {
  test('are 64 for each host, whatever the number of calls and clients', async () => {
    const { url, sockets } = await crowded();
    const clients = Array.from({ length: 10 }, () => clientOf(url));
    const answers = await Promise.all(Array.from({ length: 500 }, (_, call) => clients[call % 10]?.get('1')));
    expect(answers).toHaveLength(500);
    expect(sockets.size).toBeLessThanOrEqual(64);
    expect(sockets.size).toBeGreaterThan(1);
  });

  test('are as many as the option says', async () => {
    const { url, sockets } = await crowded();
    const client = clientOf(url, undiciTransport({ connections: 3 }));
    await Promise.all(Array.from({ length: 50 }, () => client.get('1')));
    expect(sockets.size).toBe(3);
  });

  test('stay open for the others when one client closes its transport, which may be used again', async () => {
    const { url, sockets } = await crowded();
    const [one, other] = [undiciTransport({ connections: 1 }), undiciTransport({ connections: 1 })];
    const [first, second] = [clientOf(url, one), clientOf(url, other)];
    await first.get('1');
    await second.get('1');
    await one.close?.();
    await second.get('1');
    await first.get('1');
    expect(sockets.size).toBe(1);
  });

  test('are opened anew by a call after the transport was closed, also while it opened them', async () => {
    const { url } = await crowded();
    const transport = undiciTransport({ connections: 5 });
    const client = clientOf(url, transport);
    const calls = [client.get('1')];
    const closed = transport.close?.();
    calls.push(client.get('1'));
    expect(await Promise.all(calls)).toHaveLength(2);
    await closed;
    expect(await client.get('1')).toEqual({ id: '1' });
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '8', null])(
    'are no number such as %p',
    (connections) => {
      expect(thrownBy(() => undiciTransport({ connections: connections as number }))).toMatchObject({
        _tag: 'InvalidArgumentError',
        message: expect.stringContaining('whole number from 1'),
      });
    },
  );
});

describe('One signal', () => {
  // Node warns of a leak when a signal has eleven.
  test('gets one listener for any number of calls', async () => {
    const { signal } = new AbortController();
    const add = jest.spyOn(signal, 'addEventListener');
    // It is joined with that of the client.
    const join = jest.spyOn(AbortSignal, 'any');
    const url = await start((_, response) => setImmediate(() => response.end('{"id":"1"}')));
    const client = clientOf(url);
    await Promise.all(Array.from({ length: 40 }, () => client.get('1').signal(signal)));
    expect(add.mock.calls.length + join.mock.calls.filter(([all]) => [...all].includes(signal)).length).toBe(1);
    join.mockRestore();
  });

  test('ends them all', async () => {
    const url = await start(() => undefined);
    const controller = new AbortController();
    const client = clientOf(url);
    const calls = Array.from({ length: 40 }, () => failureOf(client.get('1').signal(controller.signal)));
    controller.abort();
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ _tag: 'AbortError' });
  });
});
