import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type AllowanceState, type LimitStore, noState } from '@edgewalk/core/limits';
import type { Redis } from 'ioredis';
import { redisStore } from '../src/index.js';
import { connect, hasRedis, redisUrl } from './support/redis-server.js';

const describeWithRedis = hasRedis ? describe : describe.skip;

const state = (more: Partial<AllowanceState> = {}): AllowanceState => ({
  ...noState,
  keepUntil: Date.now() + 3_600_000,
  ...more,
});

const options = () => ({ prefix: randomUUID() });

/** One answer more, as a single step. */
const count = (store: LimitStore, keys: readonly string[]) =>
  store.update(keys, 0, (states) => ({
    states: states.map((found = state()) => ({ ...found, responses: found.responses + 1 })),
    result: undefined,
  }));

const readAnswers = (store: LimitStore, key: string) =>
  store.update([key], 0, ([found]) => ({ result: found?.responses }));

describeWithRedis('redisStore', () => {
  let url: string;
  let redis: Redis;
  beforeAll(async () => {
    url = await redisUrl();
    redis = connect(url);
  });
  test('loses no change, however many connections change the same state at once', async () => {
    const shared = options();
    const stores = [1, 2, 3].map(() => redisStore(connect(url), shared));
    await Promise.all(stores.flatMap((store) => Array.from({ length: 40 }, () => count(store, ['a', 'b']))));
    expect(await readAnswers(redisStore(redis, shared), 'a')).toBe(120);
    expect(await readAnswers(redisStore(redis, shared), 'b')).toBe(120);
  });

  test('uses the clock of the server, and a state expires with its window', async () => {
    const shared = options();
    const store = redisStore(redis, shared);
    const [seconds = 0] = await redis.time();
    const now = await store.update(['a'], 0, (_states, time) => ({
      states: [state({ keepUntil: time + 60_000 })],
      result: time,
    }));
    expect(Math.abs(now - seconds * 1_000)).toBeLessThan(60_000);
    const left = await redis.pttl(`{${shared.prefix}}:limits:a`);
    expect(left).toBeGreaterThan(50_000);
    expect(left).toBeLessThanOrEqual(60_000);
  });

  test('an update keeps a state as long as it says, also one that expires sooner than before', async () => {
    const shared = options();
    const store = redisStore(redis, shared);
    const key = `{${shared.prefix}}:limits:a`;
    for (const keptMs of [3_600_000, 7_200_000, 120_000]) {
      await store.update(['a'], 0, (_states, time) => ({
        states: [state({ keepUntil: time + keptMs })],
        result: undefined,
      }));
      const left = await redis.pttl(key);
      expect(left).toBeGreaterThan(keptMs - 10_000);
      expect(left).toBeLessThanOrEqual(keptMs);
    }
  });

  test('stores with different prefixes are independent', async () => {
    await count(redisStore(redis, { prefix: 'one' }), ['a']);
    expect(await readAnswers(redisStore(redis, options()), 'a')).toBeUndefined();
  });

  test('works after the server has lost the scripts', async () => {
    const store = redisStore(redis, options());
    await count(store, ['a']);
    await redis.script('FLUSH');
    await count(store, ['a']);
    expect(await readAnswers(store, 'a')).toBe(2);
  });

  test.each(['', 'no json', '[]', '7', 'null'])('writes over %j, which is no state', async (text) => {
    const shared = options();
    await redis.set(`{${shared.prefix}}:limits:a`, text);
    const store = redisStore(redis, shared);
    expect(await readAnswers(store, 'a')).toBeUndefined();
    await count(store, ['a']);
    expect(await readAnswers(store, 'a')).toBe(1);
  });

  test('fails when what it needs is of another kind, as an error of the call', async () => {
    const shared = options();
    await redis.lpush(`{${shared.prefix}}:limits:a`, 'x');
    await expect(count(redisStore(redis, shared), ['a'])).rejects.toThrow('WRONGTYPE');
  });
});
