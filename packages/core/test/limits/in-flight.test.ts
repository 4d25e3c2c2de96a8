import { beforeAll, expect, test } from '@jest/globals';
import { getEventListeners } from 'node:events';
import * as E from 'fp-ts/lib/Either.js';
import { digestOf } from '../../src/limits/caller.js';
import { limiter as makeLimiter, type LimitStore } from '../../src/limits/index.js';
import type { ResponseObservation } from '../../src/limits/observation.js';
import { memoryStore } from '../../src/limits/store.js';
import { slowStore } from './support/slow-store.js';
import { idle, VirtualTimer } from './support/virtual-timer.js';
import { appUsage, call, refusal } from './support/counted-allowance.js';

const minute = 60_000;

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(async () => void (await digestOf('EAAtest')));

/** What a store knows of the app, as another process hears it. */
async function appIn(store: LimitStore, timer: VirtualTimer) {
  const ask = { key: 'app:facebook', window: 60 * minute, want: [0, 0, 0], spare: 0, together: 1, waitedMs: 0 };
  const silent = { ...ask, busy: 0, rooms: 0, waiting: 0, lastAgo: -1, back: [] };
  asked += 1;
  const message = { process: `p${asked}`, seq: 1, policy: { ceiling: 100 }, asks: [silent] };
  return (await store.exchange(message, timer.now())).answers[0];
}

let asked = 0;

/** A limiter that has learned the allowance of its calls. */
async function started(store: LimitStore = memoryStore(), timer = new VirtualTimer()) {
  const limiter = makeLimiter({ store }, timer);
  const enter = async () => {
    const entry = await timer.until(Promise.resolve(limiter.enter(call())), 60 * minute);
    if (E.isLeft(entry)) throw entry.left;
    return entry.right;
  };
  await limiter.leave(await enter(), { usage: appUsage(10) });
  return { timer, store, limiter, enter };
}

test('a call that takes ten minutes is counted all the time', async () => {
  const timer = new VirtualTimer();
  for (const store of [memoryStore(), slowStore(timer, () => 0)]) {
    const { limiter, enter } = await started(store, timer);
    const upload = await enter();
    for (const minutes of [1, 4, 5]) {
      await timer.pass(minutes * minute);
      await limiter.leave(await enter(), { usage: appUsage(10) });
      await timer.pass(1_000);
      expect(await timer.until(appIn(store, timer), 100)).toMatchObject({ busy: 1 });
    }
    await limiter.leave(upload, {});
    await timer.pass(1_000);
    expect(await timer.until(appIn(store, timer), 100)).toMatchObject({ busy: 0 });
    await timer.pass(minute);
    expect(timer.sleeping).toBe(0);
  }
});

test('what is told of many calls is one message, and rooms are there before they are needed', async () => {
  const timer = new VirtualTimer();
  let messages = 0;
  const shared = slowStore(timer);
  const store: LimitStore = {
    leaseMs: 3_000,
    exchange: (message, now) => {
      messages += 1;
      return shared.exchange(message, now);
    },
  };
  const { limiter, enter } = await started(store, timer);
  for (let count = 0; count < 30; count += 1) await limiter.leave(await enter(), { usage: appUsage(1) });
  messages = 0;
  const waits: number[] = [];
  const work = async () => {
    for (let count = 0; count < 100; count += 1) {
      const before = timer.now();
      const entry = await limiter.enter(call());
      waits.push(timer.now() - before);
      await timer.sleep(10);
      if (E.isRight(entry)) await limiter.leave(entry.right, { usage: appUsage(1) });
    }
  };
  await timer.until(Promise.all([1, 2, 3, 4].map(work)), minute);
  expect(messages / 400).toBeLessThan(0.25);
  expect(waits.filter((wait) => wait > 0).length / 400).toBeLessThan(0.1);
});

test.each<[string, ResponseObservation]>([
  ['a refusal', { error: refusal({ retryAfterMs: minute }) }],
  [
    'a report of when calls are accepted again',
    { usage: { businessUseCases: [], app: { callCount: 100, regainAccessMinutes: 1, raw: {} } } },
  ],
])('%s is known to the store before its call ends, and no room from before is used', async (_what, observation) => {
  const timer = new VirtualTimer();
  const store = slowStore(timer);
  const { limiter, enter } = await started(store, timer);
  for (let count = 0; count < 30; count += 1) await limiter.leave(await enter(), { usage: appUsage(1) });
  const refused = await enter();
  await timer.until(Promise.resolve(limiter.leave(refused, observation)), 100);
  expect(await timer.until(appIn(store, timer), 100)).toMatchObject({ closedMs: expect.any(Number) });
  const before = timer.now();
  await enter();
  expect(timer.now() - before).toBeGreaterThan(minute - 100);
});

test('a lower figure of a call that entered before a higher one was reported does not count', async () => {
  const { timer, store, limiter, enter } = await started();
  const late = await enter();
  const early = await enter();
  await timer.pass(1_000);
  await limiter.leave(early, { usage: appUsage(70) });
  await limiter.leave(late, { usage: appUsage(20) });
  await idle();
  expect(await appIn(store, timer)).toMatchObject({ percent: 70 });
  await timer.pass(1_000);
  await limiter.leave(await enter(), { usage: appUsage(30) });
  await idle();
  expect(await appIn(store, timer)).toMatchObject({ percent: 30 });
});

test('a call that is cancelled while the store is asked gives its room back', async () => {
  const timer = new VirtualTimer();
  const store = slowStore(timer, () => 100);
  const limiter = makeLimiter({ store }, timer);
  const controller = new AbortController();
  const cancelled = limiter.enter(call({ signal: controller.signal }));
  await idle();
  controller.abort();
  expect(await cancelled).toMatchObject({ left: { _tag: 'AbortError' } });
  await timer.pass(10_000);
  expect(await timer.until(appIn(store, timer), 1_000)).toMatchObject({ busy: 0 });
  expect(timer.sleeping).toBe(0);
});

test('a signal that outlives its calls keeps no listener of them', async () => {
  const { limiter } = await started();
  const { signal } = new AbortController();
  for (let count = 0; count < 5; count += 1) {
    const entry = await limiter.enter(call({ signal }));
    if (E.isRight(entry)) await limiter.leave(entry.right, { usage: appUsage(1) });
  }
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});
