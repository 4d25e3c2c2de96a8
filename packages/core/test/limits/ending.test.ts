import { beforeAll, expect, jest, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { digestOf } from '../../src/limits/caller.js';
import { limiter as makeLimiter, memoryStore } from '../../src/limits/index.js';
import { call, appUsage } from './support/counted-allowance.js';
import { slowStore } from './support/slow-store.js';
import { VirtualTimer } from './support/virtual-timer.js';

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(async () => void [await digestOf('EAAtest'), await digestOf('EAAother')]);

test.each(['memory', 'a shared store'])(
  'no timer is left once a limiter with %s has been told of the end',
  async (kind) => {
    const timer = new VirtualTimer();
    const store = kind === 'memory' ? memoryStore() : slowStore(timer);
    const limiter = makeLimiter({ store }, timer);
    const whole = new AbortController();
    const one = async (index: number) => {
      const entry = await limiter.enter(call({ path: `${index % 7}`, signal: whole.signal }));
      if (E.isLeft(entry)) return entry.left._tag;
      await timer.sleep(index * 10);
      await limiter.leave(entry.right, { usage: appUsage(30) });
      return 'sent';
    };
    const all = Promise.all(Array.from({ length: 40 }, (_, index) => one(index)));
    await timer.pass(50);
    whole.abort();
    const ends = await timer.until(all, 1_000);
    expect(new Set(ends)).toEqual(new Set(['sent', 'AbortError']));
    await timer.until(limiter.flush?.() ?? Promise.resolve(), 100);
    expect(timer.sleeping).toBe(0);
    expect(limiter.usage.filter(({ busy = 0, waiting = 0 }) => busy > 0 || waiting > 0)).toEqual([]);
  },
);

test('a program ends a moment after its last call, however many came before it', async () => {
  const timer = new VirtualTimer();
  const limiter = makeLimiter({ store: slowStore(timer) }, timer);
  const one = async () => {
    const entry = await limiter.enter(call());
    await timer.sleep(10);
    if (E.isRight(entry)) await limiter.leave(entry.right, { usage: appUsage(1) });
  };
  for (let round = 0; round < 20; round += 1) await timer.until(Promise.all(Array.from({ length: 30 }, one)), 60_000);
  await timer.pass(2_100);
  expect(timer.sleeping).toBe(0);
});

test('what becomes due while a message is on its way goes when that is back', async () => {
  const timer = new VirtualTimer();
  const limiter = makeLimiter({ store: slowStore(timer, () => 50) }, timer);
  const first = Promise.resolve(limiter.enter(call()));
  await timer.pass(10);
  const begin = timer.now();
  const second = Promise.resolve(limiter.enter(call({ token: 'EAAother', login: 'instagram' })));
  expect(await timer.until(Promise.all([first, second]), 100)).toMatchObject([{ _tag: 'Right' }, { _tag: 'Right' }]);
  expect(timer.now() - begin).toBe(90);
});

test('who waits for the store to be told waits for what was due before as well', async () => {
  const timer = new VirtualTimer();
  let told = 0;
  const slow = slowStore(timer, () => 50);
  const limiter = makeLimiter(
    {
      store: { leaseMs: 3_000, exchange: async (message, now) => ((told += 1), slow.exchange(message, now)) },
      storeTimeoutMs: 10_000,
    },
    timer,
  );
  const first = Promise.resolve(limiter.enter(call()));
  await timer.pass(10);
  const second = Promise.resolve(limiter.enter(call({ token: 'EAAother', login: 'instagram' })));
  await timer.pass(10);
  const begin = timer.now();
  await timer.until(limiter.flush?.() ?? Promise.resolve(), 1_000);
  expect(timer.now() - begin).toBeGreaterThanOrEqual(80);
  expect(told).toBeGreaterThanOrEqual(2);
  expect(await Promise.all([first, second])).toMatchObject([{ _tag: 'Right' }, { _tag: 'Right' }]);
});

test('a clock of the machine that is set back by an hour holds no call for longer', async () => {
  const limiter = makeLimiter({ policy: { 0: '50ms' } });
  const first = await limiter.enter(call());
  if (E.isRight(first)) await limiter.leave(first.right, { usage: appUsage(10) });
  const real = Date.now();
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => real - 3_600_000);
  try {
    expect(await limiter.enter(call())).toMatchObject({ _tag: 'Right' });
  } finally {
    clock.mockRestore();
  }
});
