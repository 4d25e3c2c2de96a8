import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Ask, type LimitStore, memoryStore, type Message } from '@edgewalk/core/limits';
import fc from 'fast-check';
import type { Redis } from 'ioredis';
import { redisStore } from '../src/index.js';
import { connect, hasRedis, redisUrl } from '@edgewalk/testing/redis-server';

const describeWithRedis = hasRedis ? describe : describe.skip;

const ask = (more: Partial<Ask> = {}): Ask => ({
  key: 'a',
  window: 3_600_000,
  busy: 0,
  rooms: 0,
  waiting: 0,
  want: [0, 1, 0],
  spare: 0,
  together: 1,
  waitedMs: 0,
  lastAgo: -1,
  back: [],
  ...more,
});

const back = { enteredAgo: 5, ago: 0, seq: 1, sent: true, served: true };

const message = (more: Partial<Message> = {}): Message => ({
  process: 'p',
  seq: 1,
  policy: { ceiling: 100 },
  asks: [ask()],
  ...more,
});

const options = () => ({ prefix: randomUUID() });

const answerOf = async (store: LimitStore, more: Partial<Message> = {}) =>
  (await store.exchange(message(more), 0)).answers[0];

describeWithRedis('redisStore', () => {
  let url: string;
  let redis: Redis;
  beforeAll(async () => {
    url = await redisUrl();
    redis = connect(url);
  });

  test('loses no call, however many connections tell of them at once', async () => {
    const shared = options();
    await Promise.all(
      Array.from({ length: 120 }, (_, index) =>
        answerOf(redisStore(connect(url), shared), {
          process: `p${index}`,
          asks: [ask({ want: [0, 0, 0], back: [back] })],
        }),
      ),
    );
    const state = JSON.parse((await redis.get(`{${shared.prefix}}:limits:a`)) ?? '');
    expect(state).toMatchObject({ responses: 120, since: 120 });
  }, 20_000);

  test('counts a message that it hears twice once, and what was said again once', async () => {
    const shared = options();
    const store = redisStore(redis, shared);
    const twice = { seq: 4, asks: [ask({ want: [0, 0, 0], back: [{ ...back, seq: 4 }] })] };
    for (const more of [twice, twice, { ...twice, seq: 5 }]) await answerOf(store, more);
    expect(JSON.parse((await redis.get(`{${shared.prefix}}:limits:a`)) ?? '')).toMatchObject({
      responses: 1,
      since: 1,
    });
  });

  test('a message that comes too late changes nothing', async () => {
    const shared = options();
    const late = await redisStore(redis, shared).exchange(message({ until: Date.now() - 60_000 }), 0);
    expect(late.answers).toEqual([]);
    expect(await redis.exists(`{${shared.prefix}}:limits:a`)).toBe(0);
  });

  test('a process that is not heard of for three seconds has no calls on their way', async () => {
    const store = redisStore(redis, options());
    const asks = [ask({ busy: 2, want: [0, 0, 0] })];
    expect(await answerOf(store, { process: 'killed', asks })).toMatchObject({ busy: 2 });
    expect(await answerOf(store)).toMatchObject({ busy: 2 });
    await new Promise((resolve) => void setTimeout(resolve, 3_100));
    expect(await answerOf(store, { seq: 2 })).toMatchObject({ busy: 0 });
  });

  test('keeps what closed until it reopens, and whatever else for as long as it counts', async () => {
    for (const [refusedMs, least] of [
      [36_000_000, 36_000_000],
      [1, 3_600_000],
    ] as const) {
      const shared = options();
      await answerOf(redisStore(redis, shared), { asks: [ask({ back: [{ ...back, served: false, refusedMs }] })] });
      const left = await redis.pttl(`{${shared.prefix}}:limits:a`);
      expect(left).toBeGreaterThan(least);
      expect(left).toBeLessThan(least + 900_000);
    }
  });

  test('stores with different prefixes are independent', async () => {
    await answerOf(redisStore(redis, { prefix: 'one' }), { asks: [ask({ back: [{ ...back, refusedMs: 60_000 }] })] });
    expect(await answerOf(redisStore(redis, options()))).toMatchObject({ closedMs: 0 });
  });

  test('works after the server has lost the script', async () => {
    const store = redisStore(redis, options());
    await answerOf(store);
    await redis.script('FLUSH');
    expect(await answerOf(store, { seq: 2 })).toMatchObject({ rooms: [0, 1, 0] });
  });

  test.each(['', 'no json', '[]', '7', 'null', '{"version":1}', '{"version":2}', '{"version":2,"leases":7}'])(
    'writes over %j, which is no state',
    async (text) => {
      const shared = options();
      await redis.set(`{${shared.prefix}}:limits:a`, text);
      expect(await answerOf(redisStore(redis, shared))).toMatchObject({ rooms: [0, 1, 0], busy: 0 });
    },
  );

  test('fails when what it needs is of another kind, as an error of the call', async () => {
    const shared = options();
    await redis.lpush(`{${shared.prefix}}:limits:a`, 'x');
    await expect(answerOf(redisStore(redis, shared))).rejects.toThrow('WRONGTYPE');
  });

  // The same in Lua and in TypeScript: the one is held against the other, on whatever processes may say.
  test('decides as the store in memory does', async () => {
    const few = fc.integer({ min: 0, max: 6 });
    const returned = fc.record(
      {
        enteredAgo: fc.integer({ min: 0, max: 90_000 }),
        ago: fc.integer({ min: 0, max: 30_000 }),
        seq: fc.integer({ min: 1, max: 8 }),
        sent: fc.boolean(),
        served: fc.boolean(),
        percent: fc.oneof(fc.integer({ min: 0, max: 110 }), fc.constant(12.5)),
        regainMs: fc.integer({ min: 1, max: 60_000 }),
        refusedMs: fc.constantFrom(-1, 1, 40_000),
        random: fc.constantFrom(0, 0.5),
        type: fc.constant('instagram'),
      },
      { requiredKeys: ['enteredAgo', 'ago', 'seq', 'sent', 'served'] },
    );
    const asks = fc.record({
      key: fc.constant('a'),
      window: fc.constantFrom(3_600_000, 86_400_000),
      busy: few,
      rooms: few,
      waiting: few,
      want: fc.tuple(few, few, few),
      spare: few,
      together: few,
      waitedMs: fc.integer({ min: 0, max: 5_000 }),
      lastAgo: fc.integer({ min: -1, max: 5_000 }),
      back: fc.array(returned, { maxLength: 4 }),
    });
    const policy = fc.constantFrom(
      { ceiling: 100 },
      { ceiling: 40 },
      { steps: [] },
      {
        steps: [
          { percent: 80, delayMs: 20_000 },
          { percent: 10, delayMs: 2_000 },
        ],
      },
    );
    const messages = fc.array(fc.tuple(fc.constantFrom('p', 'q'), asks), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(policy, messages, async (rule, all) => {
        const [store, memory] = [redisStore(redis, options()), memoryStore()];
        for (const [index, [process, one]] of all.entries()) {
          const said: Message = { process, seq: index + 1, policy: rule, asks: [one] };
          const { now, answers } = await store.exchange(said, 0);
          expect(rounded(answers)).toEqual(rounded((await memory.exchange(said, now)).answers));
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

/** Redis writes fourteen digits of a number. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_name, one: unknown) =>
    typeof one === 'number' ? Number(one.toPrecision(10)) : one,
  );
