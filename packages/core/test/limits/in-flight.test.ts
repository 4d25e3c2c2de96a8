import { beforeAll, expect, test } from '@jest/globals';
import { getEventListeners } from 'node:events';
import * as E from 'fp-ts/lib/Either.js';
import { digestOf } from '../../src/limits/allowance-map.js';
import { limiter as makeLimiter, type LimitStore } from '../../src/limits/index.js';
import { countReserved } from '../../src/limits/state.js';
import { memoryStore } from '../../src/limits/store.js';
import { VirtualTimer } from './support/virtual-timer.js';
import { appUsage, call } from './support/counted-allowance.js';

const minute = 60_000;

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(async () => void (await digestOf('EAAtest')));

const stateIn = (store: LimitStore, now: number) =>
  store.update(['app:facebook'], now, ([state]) => ({ result: state }));

/** A limiter that has learned the allowance of its calls. */
async function started() {
  const timer = new VirtualTimer();
  const store = memoryStore();
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
  const { timer, store, limiter, enter } = await started();
  const upload = await enter();
  for (const minutes of [1, 4, 5]) {
    await timer.pass(minutes * minute);
    await limiter.leave(await enter(), { usage: appUsage(10) });
    const state = await stateIn(store, timer.now());
    expect(state && countReserved(state)).toBe(1);
  }
  await limiter.leave(upload, {});
  const state = await stateIn(store, timer.now());
  expect(state && countReserved(state)).toBe(0);
});

test('a lower figure of a call that entered before a higher one was reported does not count', async () => {
  const { timer, store, limiter, enter } = await started();
  const late = await enter();
  const early = await enter();
  await timer.pass(1_000);
  await limiter.leave(early, { usage: appUsage(70) });
  await limiter.leave(late, { usage: appUsage(20) });
  expect((await stateIn(store, timer.now()))?.reported?.percent).toBe(70);
  await timer.pass(1_000);
  await limiter.leave(await enter(), { usage: appUsage(30) });
  expect((await stateIn(store, timer.now()))?.reported?.percent).toBe(30);
});

test('a call that is cancelled while the store is asked gives its room back at once', async () => {
  const timer = new VirtualTimer();
  const memory = memoryStore();
  const waiting: (() => void)[] = [];
  let isSlow = false;
  const store: LimitStore = {
    update: async (...question) => {
      const answer = await memory.update(...question);
      if (isSlow) await new Promise<void>((done) => void waiting.push(done));
      return answer;
    },
  };
  const limiter = makeLimiter({ store, storeTimeoutMs: 60_000 }, timer);
  const first = await limiter.enter(call());
  if (E.isRight(first)) await limiter.leave(first.right, { usage: appUsage(10) });
  const controller = new AbortController();
  isSlow = true;
  const cancelled = limiter.enter(call({ signal: controller.signal }));
  await new Promise((done) => setImmediate(done));
  controller.abort();
  expect(await cancelled).toMatchObject({ left: { _tag: 'AbortError' } });
  isSlow = false;
  for (const go of waiting) go();
  await new Promise((done) => setImmediate(done));
  const state = await stateIn(memory, timer.now());
  expect(state && countReserved(state)).toBe(0);
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
