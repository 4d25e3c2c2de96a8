import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../src/limits/caller.js';
import { limiter as makeLimiter } from '../../src/limits/index.js';
import { WatchingLimiter } from '../../src/limits/watching-limiter.js';
import { memoryStore } from '../../src/limits/store.js';
import { VirtualTimer } from './support/virtual-timer.js';
import { call, CountedAllowance } from './support/counted-allowance.js';

const hour = 3_600_000;

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(async () => void (await digestOf('EAAtest')));

const load = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 0, max: 60_000 }),
    takesMs: fc.integer({ min: 0, max: 20_000 }),
    priority: fc.constantFrom('high' as const, 'normal' as const, 'low' as const),
    limiter: fc.nat(2),
  }),
  { minLength: 40, maxLength: 120, size: 'max' },
);

// Of an allowance of fewer than 40 calls the first calls use it up before anything can be learned; Meta has none so small.
test('several clients with one store stay under an allowance together, and every call is sent eventually', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 40, max: 100 }), load, async (allowed, calls) => {
      const timer = new VirtualTimer();
      const allowance = new CountedAllowance(timer, allowed);
      const store = memoryStore();
      const limiters = [0, 1, 2].map(() => makeLimiter({ store }, timer));
      const all = calls.map(async ({ afterMs, takesMs, limiter, ...more }) => {
        await timer.sleep(afterMs);
        return allowance.send(limiters[limiter] ?? new WatchingLimiter(timer), call(more), takesMs);
      });
      const sent = await timer.until(Promise.all(all), 100 * hour);
      expect(sent.every(Boolean)).toBe(true);
      expect(allowance.refused).toBe(0);
      expect(allowance.highest).toBeLessThanOrEqual(allowed);
      expect(timer.sleeping).toBe(0);
    }),
    { numRuns: 60 },
  );
});
