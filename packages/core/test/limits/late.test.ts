import { beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/limits/caller.js';
import { limiter as makeLimiter } from '../../src/limits/index.js';
import { memoryStore } from '../../src/limits/store.js';
import { VirtualTimer } from './support/virtual-timer.js';
import { appUsage, call } from './support/counted-allowance.js';

const minute = 60_000;

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(async () => void (await digestOf('EAAtest')));

function limited() {
  const timer = new VirtualTimer();
  const store = memoryStore();
  const limiter = makeLimiter({ store, policy: { 80: '20s' } }, timer);
  const enter = async () => {
    const entry = await timer.until(Promise.resolve(limiter.enter(call())), 100 * minute);
    if (entry._tag === 'Left') throw new Error('it was not let through');
    return entry.right;
  };
  return { timer, limiter, enter };
}

// Meta counts a call when it arrives; two responses may come back in the other order.
describe('a figure that comes late', () => {
  test('and lower does not undo the higher one of a call that entered with it', async () => {
    const { timer, limiter, enter } = limited();
    const [early, other] = [await enter(), await enter()];
    await timer.pass(1_000);
    await limiter.leave(other, { usage: appUsage(90) });
    await timer.pass(1_000);
    await limiter.leave(early, { usage: appUsage(10) });
    const before = timer.now();
    await enter();
    expect(timer.now() - before).toBeGreaterThanOrEqual(18_000);
  });

  test('counts where it is higher', async () => {
    const { timer, limiter, enter } = limited();
    const [early, other] = [await enter(), await enter()];
    await timer.pass(1_000);
    await limiter.leave(other, { usage: appUsage(10) });
    await timer.pass(1_000);
    await limiter.leave(early, { usage: appUsage(90) });
    const before = timer.now();
    await enter();
    expect(timer.now() - before).toBeGreaterThanOrEqual(18_000);
  });

  test('counts where its call entered after the higher one was reported', async () => {
    const { timer, limiter, enter } = limited();
    await limiter.leave(await enter(), { usage: appUsage(90) });
    await timer.pass(30_000);
    await limiter.leave(await enter(), { usage: appUsage(10) });
    const before = timer.now();
    await enter();
    expect(timer.now() - before).toBe(0);
  });
});
