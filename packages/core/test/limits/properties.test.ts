import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../src/limits/caller.js';
import { limiter as makeLimiter } from '../../src/limits/index.js';
import { memoryStore } from '../../src/limits/store.js';
import { VirtualTimer } from './support/virtual-timer.js';
import { appUsage, call, refusal } from './support/counted-allowance.js';

const hour = 3_600_000;
const agingMs = 60_000;

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(async () => void (await digestOf('EAAtest')));

const priority = fc.constantFrom('high' as const, 'normal' as const, 'low' as const);
const ranks = { high: 0, normal: 1, low: 2 };
const moment = fc.integer({ min: 0, max: 300_000 });

test('no call starves: only calls of a higher priority that arrive soon after overtake it', async () => {
  const arrivals = fc.array(fc.record({ at: moment, priority }), { minLength: 2, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 20_000 }), async (calls, delay) => {
      const timer = new VirtualTimer();
      const start = timer.now();
      const limiter = makeLimiter({ policy: { 0: delay }, agingMs }, timer);
      const sent: { readonly order: number; readonly came: number; readonly went: number }[] = [];
      const all = calls.map(async (one) => {
        await timer.sleep(one.at);
        const entry = await limiter.enter(call(one));
        const order = one.at + ranks[one.priority] * agingMs;
        sent.push({ order, came: one.at, went: timer.now() - start });
        if (entry._tag === 'Right') await limiter.leave(entry.right, {});
      });
      await timer.until(Promise.all(all), 100 * hour);
      for (const [index, first] of sent.entries())
        for (const later of sent.slice(index + 1))
          expect(later.order < first.order && later.came < first.went).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('cancelling always wins, at once, and releases the reservation of a call', async () => {
  const calls = fc.array(fc.record({ at: moment, takesMs: moment, cancelAt: fc.option(moment), priority }), {
    minLength: 1,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(calls, fc.array(fc.nat(110), { minLength: 1 }), async (all, percents) => {
      const timer = new VirtualTimer();
      const start = timer.now();
      const store = memoryStore();
      const limiter = makeLimiter({ store }, timer);
      let answers = 0;
      const outcomes = all.map(async (one) => {
        const controller = new AbortController();
        const { cancelAt } = one;
        if (cancelAt !== null) void timer.sleep(cancelAt).then(() => controller.abort());
        await timer.sleep(one.at);
        const entry = await limiter.enter(call({ ...one, signal: controller.signal }));
        const ended = timer.now() - start;
        if (entry._tag === 'Left') return { ...one, ended, isCancelled: true };
        await timer.sleep(one.takesMs);
        answers += 1;
        await limiter.leave(entry.right, { usage: appUsage(percents[answers % percents.length] ?? 0) });
        return { ...one, ended, isCancelled: false };
      });
      for (const { at, cancelAt, ended, isCancelled } of await timer.until(Promise.all(outcomes), 100 * hour)) {
        const cancelled = cancelAt === null ? Number.POSITIVE_INFINITY : Math.max(at, cancelAt);
        expect(isCancelled ? ended === cancelled : ended <= cancelled).toBe(true);
      }
      await timer.pass(300_000);
      expect(timer.sleeping).toBe(0);
      expect(limiter.usage.every(({ busy = 0, waiting = 0 }) => busy === 0 && waiting === 0)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('after a refusal nothing is sent until the time that Meta names, by any client of the store', async () => {
  const calls = fc.array(fc.record({ at: moment, takesMs: fc.nat(5_000), limiter: fc.nat(2), priority }), {
    minLength: 2,
    maxLength: 60,
  });
  const waits = fc.array(fc.option(fc.integer({ min: 1, max: 600_000 })), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(calls, waits, async (all, regain) => {
      const timer = new VirtualTimer();
      const store = memoryStore();
      const limiters = [0, 1, 2].map(() => makeLimiter({ store }, timer));
      let closedUntil = 0;
      let answers = 0;
      const outcomes = all.map(async ({ at, takesMs, limiter: index, ...more }) => {
        await timer.sleep(at);
        const limiter = limiters[index] ?? makeLimiter({ store }, timer);
        const entry = await limiter.enter(call(more));
        expect(timer.now()).toBeGreaterThanOrEqual(closedUntil);
        if (entry._tag === 'Left') return;
        await timer.sleep(takesMs);
        const retryAfterMs = regain[answers] ?? undefined;
        answers += 1;
        // The figures read 0 all the same.
        const usage = appUsage(0);
        if (retryAfterMs !== undefined) closedUntil = Math.max(closedUntil, timer.now() + retryAfterMs);
        const error = retryAfterMs === undefined ? undefined : refusal({ retryAfterMs });
        await limiter.leave(entry.right, { usage, error });
      });
      await timer.until(Promise.all(outcomes), 100 * hour);
    }),
    { numRuns: 60 },
  );
});

test('whatever others use of the same allowance, every call is sent eventually', async () => {
  const others = fc.record({
    percent: fc.integer({ min: 0, max: 99 }),
    cost: fc.integer({ min: 1, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(others, fc.integer({ min: 1, max: 60 }), async ({ percent, cost }, count) => {
      const timer = new VirtualTimer();
      const limiter = makeLimiter({}, timer);
      let used = 0;
      const run = async () => {
        const entry = await limiter.enter(call());
        if (entry._tag === 'Left') return;
        used += cost;
        await timer.sleep(100);
        // What the others use goes up and down; the own part falls out of the window by the hour.
        const reported = Math.min(100, percent + (used % 100));
        await limiter.leave(entry.right, { usage: appUsage(reported) });
      };
      await timer.until(Promise.all(Array.from({ length: count }, run)), 1_000 * hour);
      expect(timer.sleeping).toBe(0);
    }),
    { numRuns: 30 },
  );
});
