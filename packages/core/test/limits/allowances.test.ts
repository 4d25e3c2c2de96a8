import { beforeAll, describe, expect, test } from '@jest/globals';
import { windowOf } from '../../src/limits/allowance.js';
import { callerOf, digestOf } from '../../src/limits/allowance-map.js';
import { estimate, upperBound } from '../../src/limits/estimate.js';
import { limiter as makeLimiter } from '../../src/limits/index.js';
import { updatesOf } from '../../src/limits/observation.js';
import { releaseOf } from '../../src/limits/release.js';
import { noState, withExpiry } from '../../src/limits/state.js';
import { parseUsage } from '../../src/wire/usage.js';
import { appUsage, call, refusal } from './support/counted-allowance.js';
import { idle, VirtualTimer } from './support/virtual-timer.js';

const hour = 3_600_000;

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(async () => void (await digestOf('EAAtest')));

const caller = async () => callerOf({ token: 'EAAtest', login: 'facebook', path: '178' });

// Meta's page of rate limits: ads and custom audiences are counted by the hour, other business use cases by the day.
test.each([
  ['ads_insights', 1],
  ['ads_management', 1],
  ['custom_audience', 1],
  ['instagram', 24],
  ['pages', 24],
  ['messenger', 24],
  ['leadgen', 24],
])('the window of the business use case %s is %d hours', (type, hours) => {
  expect(windowOf({ kind: 'business use case', id: '1', type })).toBe(hours * hour);
});

test.each(['app', 'user', 'page', 'ad account', 'custom'] as const)('the window of %s is an hour', (kind) => {
  expect(windowOf({ kind, id: '1' })).toBe(hour);
});

// Meta's table of the codes that a used-up business use case is refused with.
test.each([
  [80000, 'ads_insights'],
  [80001, 'pages'],
  [80002, 'instagram'],
  [80003, 'custom_audience'],
  [80004, 'ads_management'],
  [80005, 'leadgen'],
  [80006, 'messenger'],
  [80008, 'whatsapp_business_management'],
])('a refusal with %d closes the business use case %s', async (code, type) => {
  const error = refusal({ code, allowance: 'business use case' });
  const [update] = updatesOf({ error }, await caller(), []);
  expect(update?.allowance).toMatchObject({ kind: 'business use case', type });
});

describe('what a response reports', () => {
  const usage = parseUsage({
    'x-business-use-case-usage': JSON.stringify({
      '178': [{ type: 'instagram', call_count: 3, estimated_time_to_regain_access: 0 }],
      '179': [{ type: 'pages', call_count: 12, estimated_time_to_regain_access: 5 }],
    }),
  });

  test('closes what says when it accepts calls again, before what fits the code', async () => {
    const error = refusal({ code: 80002, allowance: 'business use case' });
    const refused = updatesOf({ usage, error }, await caller(), []).filter((update) => update.refused);
    expect(refused.map(({ allowance }) => allowance)).toEqual([
      { kind: 'business use case', id: '179', type: 'pages' },
    ]);
    expect(refused[0]?.refused).toEqual({ retryAfterMs: 300_000 });
  });

  test('keeps the refusal of one call of a batch, whatever figures the others have', async () => {
    const parts = [{ error: refusal({ retryAfterMs: 5 }) }, { usage: appUsage(30) }, { usage: appUsage(10) }];
    for (const order of [parts, parts.toReversed()]) {
      const [update] = updatesOf({ parts: order }, await caller(), []);
      expect(update).toMatchObject({ percent: 30, refused: { retryAfterMs: 5 } });
    }
  });

  test('discharges an expected allowance only where it names others of its kind', async () => {
    const who = await caller();
    const drawn = [{ kind: 'business use case', id: '178', type: 'instagram' }] as const;
    const ticket = { caller: who, drawn, cost: 1, enteredAt: 0 };
    const of = (reported: Parameters<typeof releaseOf>[2]) =>
      releaseOf(ticket, {}, reported).updates.find(({ allowance }) => allowance.id === '178');
    expect(of([])?.notCharged).toBeUndefined();
    expect(of([{ allowance: who.app, percent: 4 }])?.notCharged).toBeUndefined();
    expect(of([{ allowance: { kind: 'business use case', id: '9', type: 'pages' } }])?.notCharged).toBe(true);
  });
});

test('a state is kept until Meta accepts calls again, however late that is', () => {
  const app = { kind: 'app', id: 'facebook' } as const;
  const later = 10 * hour;
  expect(withExpiry(noState, app, 0).keepUntil).toBeGreaterThanOrEqual(hour);
  expect(withExpiry({ ...noState, closedUntil: later }, app, 0).keepUntil).toBeGreaterThanOrEqual(later);
  const reported = { percent: 100, at: 0, own: 0, regainAt: later };
  expect(withExpiry({ ...noState, reported }, app, 0).keepUntil).toBeGreaterThanOrEqual(later);
});

// Meta cuts decimals off: 99 may be all but 100.
test('a whole figure may be almost one more', () => {
  expect(upperBound(99)).toBe(100);
  expect(upperBound(99.5)).toBe(99.5);
  expect(estimate({ ...noState, reported: { percent: 40, at: 0, own: 0 } }, 0, hour)).toBe(41);
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
