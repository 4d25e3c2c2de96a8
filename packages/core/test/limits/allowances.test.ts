import { beforeAll, describe, expect, test } from '@jest/globals';
import { windowOf } from '../../src/limits/allowance.js';
import { accountOf, digestOf } from '../../src/limits/caller.js';
import { estimate, upperBound } from '../../src/limits/estimate.js';
import { limiter as makeLimiter } from '../../src/limits/index.js';
import { reportsOf, returnedCall } from '../../src/limits/observation.js';
import { stateFrom } from '../../src/limits/state.js';
import { keptMs, memoryStore, type Ask } from '../../src/limits/store.js';
import { parseUsage } from '../../src/wire/usage.js';
import { appUsage, call, refusal } from './support/counted-allowance.js';
import { idle, VirtualTimer } from './support/virtual-timer.js';

const hour = 3_600_000;

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(async () => void (await digestOf('EAAtest')));

const caller = {
  app: { kind: 'app', id: 'facebook' },
  user: { kind: 'user', id: 'digest' },
  account: accountOf('178'),
} as const;

// Meta's page of rate limits: use cases of accounts are counted by the day, all others by the hour.
test.each([
  ['business use case', 24],
  ['app', 1],
  ['user', 1],
  ['page', 1],
  ['ad account', 1],
  ['custom', 1],
] as const)('the window of %s is %d hours', (kind, hours) => {
  expect(windowOf({ kind, id: '1' })).toBe(hours * hour);
});

describe('what a response reports', () => {
  const usage = parseUsage({
    'x-business-use-case-usage': JSON.stringify({
      '178': [{ type: 'instagram', call_count: 3, estimated_time_to_regain_access: 0 }],
      '179': [{ type: 'pages', call_count: 12, estimated_time_to_regain_access: 5 }],
    }),
  });
  const refused = (error: ReturnType<typeof refusal>, more: { usage?: typeof usage } = {}) =>
    reportsOf({ error, ...more }, caller).filter(({ refusedMs }) => refusedMs !== undefined);

  test('closes what says when it accepts calls again, before the account of the call', () => {
    const error = refusal({ code: 80002, allowance: 'business use case' });
    const pages = { kind: 'business use case', id: '179', type: 'pages' };
    expect(refused(error, { usage })).toEqual([expect.objectContaining({ allowance: pages, refusedMs: 300_000 })]);
    expect(refused(error)).toEqual([{ allowance: caller.account, refusedMs: -1 }]);
  });

  test.each([
    ['app', caller.app],
    ['user', caller.user],
    ['page', { kind: 'page', id: 'digest' }],
    ['custom', { kind: 'custom', id: 'digest' }],
  ] as const)('closes for %s what the token or the app stands for', (allowance, closed) => {
    expect(refused(refusal({ allowance, retryAfterMs: 5 }))).toEqual([{ allowance: closed, refusedMs: 5 }]);
  });

  test('is no call that counts where it was not sent, or Meta charged another', () => {
    expect(returnedCall({}, undefined, true)).toMatchObject({ sent: true, served: true });
    expect(returnedCall({}, undefined, false)).toBeUndefined();
    expect(returnedCall({ unsent: true }, undefined, true)).toBeUndefined();
    expect(returnedCall({ error: refusal() }, { refusedMs: 1 }, true)).toMatchObject({ sent: true, served: false });
  });
});

const ask = (key: string, refusedMs?: number): Ask => {
  const returned = {
    enteredAgo: 1,
    ago: 0,
    seq: 1,
    sent: true,
    served: false,
    ...(refusedMs !== undefined && { refusedMs }),
  };
  const demand = { want: [0, 0, 0], spare: 0, together: 1, waitedMs: 0 };
  return { key, window: hour, busy: 0, rooms: 0, waiting: 0, lastAgo: -1, ...demand, back: [returned] };
};

describe('a state is kept', () => {
  test('until Meta accepts calls again, however late that is', () => {
    const later = 10 * hour;
    const state = stateFrom(undefined);
    expect(keptMs({ ...state, closedAt: 1 }, hour, 0)).toBeGreaterThanOrEqual(hour);
    expect(keptMs({ ...state, closedUntil: later }, hour, 0)).toBeGreaterThanOrEqual(later);
    const report = { percent: 100, at: 0, own: 0, regainAt: later };
    expect(keptMs({ ...state, report }, hour, 0)).toBeGreaterThanOrEqual(later);
  });

  // Accounts are many, and a memory has a bound.
  test('while it is closed, however many others are used after it', async () => {
    const store = memoryStore();
    const say = async (seq: number, asks: readonly Ask[]) =>
      store.exchange({ process: 'p', seq, policy: { ceiling: 100 }, asks }, 1_000);
    const closed = Array.from({ length: 3_000 }, (_, index) => `closed${index}`);
    await say(
      1,
      closed.map((key) => ask(key, hour)),
    );
    for (let round = 0; round < 20; round += 1)
      await say(
        2 + round,
        Array.from({ length: 1_000 }, (_, index) => ask(`open${round}:${index}`)),
      );
    const { answers } = await say(
      30,
      closed.map((key) => ask(key)),
    );
    expect(answers.filter(({ closedMs }) => closedMs === 0)).toEqual([]);
  });
});

// Meta cuts decimals off: 99 may be all but 100.
test('a whole figure may be almost one more', () => {
  expect(upperBound(99)).toBe(100);
  expect(upperBound(99.5)).toBe(99.5);
  expect(estimate({ ...stateFrom(undefined), report: { percent: 40, at: 0, own: 0 } }, 0, hour)).toBe(41);
});

/** A limiter whose allowance is used to a part, and which calls are let through at once. */
async function used(percent: number) {
  const timer = new VirtualTimer();
  const limiter = makeLimiter({}, timer);
  for (let count = 0; count < 30; count += 1) {
    const entry = await timer.until(Promise.resolve(limiter.enter(call({ priority: 'high' }))), 1_000);
    if (entry._tag === 'Right') await limiter.leave(entry.right, { usage: appUsage(percent) });
  }
  const entersAtOnce = async (priority: 'high' | 'normal' | 'low') => {
    const controller = new AbortController();
    let entered = false;
    const entry = Promise.resolve(limiter.enter(call({ priority, signal: controller.signal })));
    void entry.then((one) => (entered = one._tag === 'Right'));
    for (let count = 0; count < 5; count += 1) await idle();
    controller.abort();
    const one = await entry;
    if (one._tag === 'Right') await limiter.leave(one.right, { usage: appUsage(percent) });
    return entered;
  };
  return { timer, limiter, entersAtOnce };
}

describe('who may enter', () => {
  test.each([
    [50, ['high', 'normal', 'low']],
    [85, ['high', 'normal']],
    [96, ['high']],
  ] as const)('at %d percent: %j', async (percent, priorities) => {
    const { entersAtOnce } = await used(percent);
    const found: string[] = [];
    for (const priority of ['high', 'normal', 'low'] as const) if (await entersAtOnce(priority)) found.push(priority);
    expect(found).toEqual(priorities);
  });

  test('after the first refusal, too, one call alone tests the allowance', async () => {
    const { timer, limiter } = await used(10);
    const first = await timer.until(Promise.resolve(limiter.enter(call())), 1_000);
    if (first._tag === 'Right') await limiter.leave(first.right, { error: refusal({ retryAfterMs: 60_000 }) });
    let entered = 0;
    const all = [1, 2, 3].map(async () => {
      await limiter.enter(call());
      entered += 1;
    });
    // Calls are spaced out as well, but not by minutes.
    await timer.pass(10 * 60_000);
    expect(entered).toBe(1);
    expect(all).toHaveLength(3);
  });
});
