import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parseUsage, RateLimitError } from '@edgewalk/core';
import { systemTimer, type Timer } from '@edgewalk/core/declare';
import {
  limiter as makeLimiter,
  type LimitOptions,
  type ResponseObservation,
  type StoreEvent,
} from '@edgewalk/core/limits';
import { redisStore } from '../src/index.js';
import { connect, hasAddress, hasRedis, program, redisUrl, startRedis } from '@edgewalk/testing/redis-server';

const where = hasRedis ? describe : describe.skip;
// A Redis of someone else's is not stopped.
const whereItStops = program !== undefined || !hasAddress ? where : describe.skip;

const token = 'EAAsecret-5f1c9be27d';
const call = {
  operation: 'get',
  method: 'GET',
  path: '178',
  login: 'facebook',
  token,
  priority: 'normal',
} as const;

/** A clock that can be put forward. */
function clock() {
  const ahead = { ms: 0 };
  const timer: Timer = {
    now: () => Date.now() + ahead.ms,
    sleep: (ms, signal) => systemTimer.sleep(ms, signal),
  };
  return { ahead, timer };
}

/** A client's limiter with a connection of its own, that would rather fail than wait. */
const limiterOf = (url: string, prefix: string, more: LimitOptions = {}, timer?: Timer) =>
  makeLimiter({ store: redisStore(connect(url), { prefix }), maxWaitMs: 0, ...more }, timer);

async function sendOn(limiter: ReturnType<typeof makeLimiter>, observation: ResponseObservation = {}) {
  const entry = await limiter.enter(call);
  if (entry._tag === 'Left') return entry.left;
  await limiter.leave(entry.right, observation);
  return 'sent';
}

const refusal = (details: Partial<ConstructorParameters<typeof RateLimitError>[0]>) =>
  new RateLimitError({ message: '', retry: 'after', advice: '', allowance: 'app', status: 400, ...details });

where('limiters of several processes', () => {
  test.each([
    ['of the app', { code: 4, allowance: 'app' as const }],
    ['of the token', { code: 17, allowance: 'user' as const }],
    ['of a business use case that nobody named', { code: 80002, allowance: 'business use case' as const }],
  ])('after a refusal %s no other process sends', async (_what, details) => {
    const url = await redisUrl();
    const prefix = randomUUID();
    const [one, other] = [limiterOf(url, prefix), limiterOf(url, prefix)];
    expect(await sendOn(one, { error: refusal(details) })).toBe('sent');
    expect(await sendOn(other)).toMatchObject({
      _tag: 'RateLimitError',
      allowance: details.allowance,
    });
    expect(other.usage).toContainEqual(
      expect.objectContaining({ kind: details.allowance, closedUntil: expect.any(Number) }),
    );
  });

  test('usage reported to one process applies in another', async () => {
    const url = await redisUrl();
    const prefix = randomUUID();
    const usage = parseUsage({
      'x-app-usage': '{"call_count":12}',
      'x-business-use-case-usage':
        '{"178":[{"type":"instagram","call_count":100,"estimated_time_to_regain_access":3}]}',
    });
    await sendOn(limiterOf(url, prefix), { usage });
    const other = limiterOf(url, prefix);
    const held = await sendOn(other);
    expect(held).toMatchObject({ _tag: 'RateLimitError', allowance: 'business use case' });
    expect(held).toHaveProperty('retryAfterMs', expect.any(Number));
    const business = { kind: 'business use case', id: '178', type: 'instagram', percent: 100 };
    expect(other.usage).toEqual([
      expect.objectContaining({ kind: 'app', id: 'facebook', percent: 12 }),
      expect.objectContaining(business),
    ]);
  });

  test('neither a key nor a value holds the token, and every key goes in time', async () => {
    const url = await redisUrl();
    const prefix = randomUUID();
    const usage = parseUsage({ 'x-page-usage': '{"call_count":1}', 'x-app-usage': '{"call_count":2}' });
    await sendOn(limiterOf(url, prefix), { usage, error: refusal({}) });
    const redis = connect(url);
    const keys = await redis.keys(`*${prefix}*`);
    expect(keys.length).toBeGreaterThan(2);
    for (const key of keys) {
      expect(`${key} ${await redis.get(key)}`).not.toContain('secret');
      expect(await redis.pttl(key)).toBeGreaterThan(0);
    }
  });
});

whereItStops('when Redis goes', () => {
  test('without the server the limits hold in this process, and with it again for all', async () => {
    const server = await startRedis();
    const prefix = randomUUID();
    const events: StoreEvent[] = [];
    const { ahead, timer } = clock();
    const more = { storeTimeoutMs: 300, onStore: (event: StoreEvent) => events.push(event) };
    const limiter = limiterOf(server.url, prefix, more, timer);
    expect(await sendOn(limiter)).toBe('sent');
    await server.stop();
    expect(await sendOn(limiter)).toBe('sent');
    expect(await sendOn(limiter, { error: refusal({ retryAfterMs: 3_600_000 }) })).toBe('sent');
    expect(await sendOn(limiter)).toMatchObject({ _tag: 'RateLimitError' });
    expect(events).toEqual([{ kind: 'lost', error: expect.any(Error) }]);

    await startRedis(server.port);
    while (events.length < 2) {
      ahead.ms += 6_000;
      // Held calls fail at once; the store is told in its own time.
      await new Promise((resolve) => void setTimeout(resolve, 100));
      expect(await sendOn(limiter)).toMatchObject({ _tag: 'RateLimitError' });
    }
    expect(events[1]).toMatchObject({ kind: 'back' });
    // What was refused meanwhile holds for the others too.
    expect(await sendOn(limiterOf(server.url, prefix))).toMatchObject({ _tag: 'RateLimitError' });
  }, 60_000);
});

test('calls work without a Redis', async () => {
  const events: StoreEvent[] = [];
  const store = redisStore(connect('redis://127.0.0.1:1'));
  const limiter = makeLimiter({ store, storeTimeoutMs: 50, onStore: (event) => events.push(event) });
  expect(await sendOn(limiter)).toBe('sent');
  expect(await sendOn(limiter)).toBe('sent');
  expect(events).toHaveLength(1);
});
