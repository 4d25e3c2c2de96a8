// Stores and handlers that do not keep to their contract.
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import {
  type Claim,
  HandlerTimeoutError,
  type Outcome,
  testDelivery,
  webhooks,
  type WebhooksOptions,
} from '../../src/index.js';

const secret = 'secret of the app';

function listening(options: Partial<WebhooksOptions>, handler: (signal: AbortSignal) => unknown = () => undefined) {
  const outcomes: Outcome[] = [];
  const onOutcome = (outcome: Outcome) => outcomes.push(outcome);
  const hook = webhooks({ secrets: secret, verifyToken: 'rye', onOutcome, ...options });
  hook.on('instagram', 'comments', (_, { signal }) => handler(signal));
  return { hook, outcomes };
}

const comment = (id: string) =>
  testDelivery({ object: 'instagram', field: 'comments', account: '178', value: { id } }, { secret });

const lease = { extend: async () => true, commit: async () => true, release: async () => true };
const claiming = (claim: object) => ({ claim: async () => ({ state: 'claimed', ...lease, ...claim }) as Claim });
const broken = () => {
  throw new Error('the store is down');
};

afterEach(() => void jest.useRealTimers());

describe('a store', () => {
  test.each([
    ['throws', { claim: broken }],
    ['answers nothing', { claim: async () => undefined as never }],
    ['answers a state that there is not', { claim: async () => ({ state: 'mine' }) as never }],
    ['cannot commit', claiming({ commit: broken })],
  ])('that %s makes Meta send the event again', async (_, store) => {
    const { hook, outcomes } = listening({ store });
    expect((await hook.handle(await comment('1'))).status).toBe(500);
    expect(outcomes.map(({ state }) => state)).toEqual(['failed']);
  });

  test('that cannot release does not hide why the handler failed', async () => {
    const { hook, outcomes } = listening({ store: claiming({ release: broken }) }, () => {
      throw new Error('the handler is broken');
    });
    await hook.handle(await comment('1'));
    expect(outcomes).toMatchObject([{ state: 'failed', error: { message: 'the handler is broken' } }]);
  });

  test('that cannot extend a lease does not end the process, nor the handler', async () => {
    let failed = 0;
    const waiting: (() => void)[] = [];
    const extend = () => {
      failed += 1;
      if (failed === 2) waiting[0]?.();
      return broken();
    };
    const untilItFailedTwice = () => new Promise<void>((resolve) => waiting.push(resolve));
    const { hook } = listening({ store: claiming({ extend }), leaseMs: 3 }, untilItFailedTwice);
    // The timer of a lease alone does not keep a process alive.
    const alive = setInterval(() => undefined, 1_000);
    expect((await hook.handle(await comment('1'))).status).toBe(200);
    clearInterval(alive);
  });

  test('holds a lease that is extended well before it ends, and then remembers the event', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const asked: [string, number][] = [];
    const told = (name: string) => async (ms: number) => asked.push([name, ms]) > 0;
    const store = {
      claim: async (_: string, ms: number) => {
        asked.push(['claim', ms]);
        return { state: 'claimed', ...lease, extend: told('extend'), commit: told('commit') } as Claim;
      },
    };
    const times = { leaseMs: 30_000, keepMs: 90_000, timeoutMs: 100_000 };
    // The handler works for a little less than the lease.
    const { hook } = listening({ store, ...times }, () => jest.advanceTimersByTimeAsync(29_000));
    await hook.handle(await comment('1'));
    expect(asked).toEqual([
      ['claim', 30_000],
      ['extend', 30_000],
      ['extend', 30_000],
      ['commit', 90_000],
    ]);
  });

  test('is checked when it is given, as are the other options', () => {
    for (const wrong of [
      { store: {} },
      { enqueue: 'queue' },
      { onOutcome: 1 },
      { concurrency: 1.5 },
      { leaseMs: Number.POSITIVE_INFINITY },
      { timeoutMs: 0 },
      { maxBytes: '10' },
    ])
      expect(() => listening(wrong as object)).toThrow(InvalidArgumentError);
  });
});

describe('a handler that never ends', () => {
  test('is told so, and gives its place to the next event', async () => {
    const ended: unknown[] = [];
    let count = 0;
    const { hook, outcomes } = listening({ concurrency: 1, timeoutMs: 20 }, (signal) => {
      count += 1;
      if (count > 1) return undefined;
      signal.addEventListener('abort', () => ended.push(signal.reason));
      return new Promise(() => undefined);
    });
    const [first, second] = await Promise.all([comment('1'), comment('2')].map(async (one) => hook.handle(await one)));
    expect(new Set([first?.status, second?.status])).toEqual(new Set([200, 500]));
    expect(ended).toEqual([expect.any(HandlerTimeoutError)]);
    expect(outcomes.find(({ state }) => state === 'failed')).toMatchObject({ error: { _tag: 'HandlerTimeoutError' } });
  });

  test('keeps its event only until the lease ends: it may still be at work', async () => {
    const changes: string[] = [];
    const store = claiming({
      extend: async () => changes.push('extend') > 0,
      release: async () => changes.push('release'),
    });
    const { hook } = listening({ store, timeoutMs: 5, leaseMs: 3_000 }, () => new Promise(() => undefined));
    expect((await hook.handle(await comment('1'))).status).toBe(500);
    expect(changes).toEqual([]);
  });

  test('and a store that answers too late has its claim released, unhandled', async () => {
    const waiting: ((claim: Claim) => void)[] = [];
    let isReleased = false;
    let count = 0;
    const store = { claim: () => new Promise<Claim>((resolve) => waiting.push(resolve)) };
    const { hook } = listening({ store, timeoutMs: 5 }, () => (count += 1));
    expect((await hook.handle(await comment('1'))).status).toBe(500);
    const released = new Promise<void>((resolve) => {
      waiting[0]?.({ state: 'claimed', ...lease, release: async () => (resolve(), (isReleased = true)) });
    });
    await released;
    expect([count, isReleased]).toEqual([0, true]);
  });
});

describe('copies of one event', () => {
  test('at the same time wait for the first, and are duplicates', async () => {
    let count = 0;
    const { hook, outcomes } = listening({}, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      count += 1;
    });
    const delivery = await comment('1');
    const answers = await Promise.all([delivery, delivery, delivery].map((each) => hook.handle(each)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(count).toBe(1);
    expect(outcomes.map(({ state }) => state).toSorted()).toEqual(['duplicate', 'duplicate', 'handled']);
  });
});

test('what runs around the handlers may fail in any way', async () => {
  for (const around of [broken, () => undefined as never, async () => broken()]) {
    const { hook } = listening({ around });
    expect((await hook.handle(await comment('1'))).status).toBe(200);
  }
});
