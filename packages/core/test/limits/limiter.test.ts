import { beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/limits/caller.js';
import { limiter as makeLimiter, type LimitOptions, type WaitEvent } from '../../src/limits/index.js';
import type { LimitedCall, Limiter } from '../../src/limits/limiter.js';
import type { ResponseObservation } from '../../src/limits/observation.js';
import { WatchingLimiter } from '../../src/limits/watching-limiter.js';
import { systemTimer, type Timer } from '../../src/policy/timer.js';
import { parseUsage } from '../../src/wire/usage.js';
import { idle, VirtualTimer } from './support/virtual-timer.js';
import { appUsage, call, refusal } from './support/counted-allowance.js';

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(() => Promise.all(['EAAtest', 'EAAother', 'IGtest'].map(async (token) => digestOf(token))));

/** A limiter on a virtual clock, and the calls that it let through. */
function limited(limits: LimitOptions, make: typeof makeLimiter = makeLimiter) {
  const timer = new VirtualTimer();
  const limiter: Limiter = make(limits, timer);
  const start = timer.now();
  const sent: { readonly path: string; readonly at: number }[] = [];
  /** Sends a call whose response arrives at once. */
  const send = async (finding: ResponseObservation = {}, more: Partial<LimitedCall> = {}) => {
    const entry = await limiter.enter(call(more));
    if (entry._tag === 'Left') return entry.left;
    sent.push({ path: more.path ?? '178', at: timer.now() - start });
    await limiter.leave(entry.right, finding);
    return 'sent';
  };
  return { timer, limiter, send, sent, start };
}

const watched = (_limits?: LimitOptions, timer: Timer = systemTimer): Limiter => new WatchingLimiter(timer);

const business = (entries: Record<string, unknown>) =>
  parseUsage({ 'x-business-use-case-usage': JSON.stringify(entries) });

const instagram = (percent: number, minutes = 0) => [
  { type: 'instagram', call_count: percent, estimated_time_to_regain_access: minutes },
];

describe('percents and delays', () => {
  const limits = { policy: { 50: '2s', 80: '20s', 95: '5m' } } as const;

  test.each([
    [0, 0],
    [49, 0],
    [50, 2_000],
    [80, 20_000],
    [100, 300_000],
  ])('at %d percent a call waits %d ms', async (percent, delayMs) => {
    const { timer, send, sent } = limited(limits);
    await timer.until(send({ usage: appUsage(percent) }), 0);
    await timer.until(send(), 400_000);
    expect(sent.at(-1)?.at).toBe(delayMs);
  });

  test('calls that wait together go one delay apart', async () => {
    const { timer, send, sent } = limited(limits);
    const usage = appUsage(55);
    await timer.until(send({ usage }), 0);
    await timer.until(Promise.all([1, 2, 3].map(() => send({ usage }))), 10_000);
    expect(sent.map(({ at }) => at)).toEqual([0, 2_000, 4_000, 6_000]);
  });

  test('a lower figure ends the wait of those behind', async () => {
    const { timer, send, sent } = limited(limits);
    await timer.until(send({ usage: appUsage(80) }), 0);
    await timer.until(Promise.all([1, 2, 3].map(() => send({ usage: appUsage(10) }))), 60_000);
    expect(sent.map(({ at }) => at)).toEqual([0, 20_000, 20_000, 20_000]);
  });

  test('if Meta says when calls are accepted again, that time replaces the delay', async () => {
    const { timer, send, sent } = limited(limits);
    await timer.until(send({ usage: business({ 178: instagram(100, 2) }) }), 0);
    await timer.until(send(), 400_000);
    expect(sent.at(-1)?.at).toBe(120_000);
  });

  test('a person goes before a program, and a program before a nightly job', async () => {
    const { timer, send, sent } = limited(limits);
    await timer.until(send({ usage: appUsage(50) }), 0);
    const priorities = ['low', 'normal', 'high'] as const;
    const usage = appUsage(50);
    await timer.until(Promise.all(priorities.map((priority) => send({ usage }, { priority, path: priority }))), 9_000);
    expect(sent.map(({ path }) => path)).toEqual(['178', 'high', 'normal', 'low']);
  });
});

describe('after a refusal', () => {
  test.each([
    ['until Meta accepts calls again', { retryAfterMs: 7 * 60_000 }, 420_000, 420_000],
    ['a minute and some where Meta does not say', {}, 60_000, 75_000],
  ])('nothing is sent %s', async (_how, details, least, most) => {
    for (const limits of ['adaptive', { 90: '1s' }] as const) {
      const { timer, send, sent } = limited({ policy: limits });
      await timer.until(send({ error: refusal(details) }), 0);
      await timer.until(Promise.all([send(), send(), send()]), 600_000);
      expect(sent[1]?.at).toBeGreaterThanOrEqual(least);
      expect(sent[1]?.at).toBeLessThanOrEqual(most);
    }
  });

  test('one call tests the allowance, and each refusal makes the wait longer', async () => {
    const { timer, send, sent } = limited({});
    const refused = () => send({ error: refusal(), usage: appUsage(0) });
    await timer.until(refused(), 0);
    await timer.until(Promise.all(Array.from({ length: 4 }, refused)), 36_000_000);
    const gaps = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
    for (const [index, gap] of gaps.entries()) {
      expect(gap).toBeGreaterThanOrEqual(60_000 * 2 ** index);
      expect(gap).toBeLessThanOrEqual(75_000 * 2 ** index);
    }
    expect(gaps).toHaveLength(4);
  });

  test('calls in flight when it closed do not make it longer', async () => {
    const { timer, limiter, send, sent } = limited({});
    for (let count = 0; count < 20; count += 1) await timer.until(send({ usage: appUsage(0) }), 0);
    const entries = await timer.until(Promise.all(Array.from({ length: 10 }, async () => limiter.enter(call()))), 0);
    for (const entry of entries) if (entry._tag === 'Right') await limiter.leave(entry.right, { error: refusal() });
    await timer.until(send(), 75_000);
    expect(sent.at(-1)?.at).toBeGreaterThanOrEqual(60_000);
  });

  test('it reopens slowly: calls are spaced out at first, then closer', async () => {
    const { timer, send, sent } = limited({});
    for (let count = 0; count < 120; count += 1) {
      await timer.until(send(), 0);
      await timer.pass(1_000);
    }
    await timer.until(send({ error: refusal({ retryAfterMs: 60_000 }) }), 0);
    const before = sent.length;
    for (let count = 0; count < 1_200; count += 1) await timer.until(send(), 100_000);
    const gaps = sent.slice(before).map(({ at }, index, all) => at - (all[index - 1]?.at ?? at));
    expect(gaps[1]).toBeGreaterThan(1_000);
    expect(gaps[300]).toBeLessThan(gaps[1] ?? 0);
    expect(gaps[1_199]).toBe(0);
  });

  test.each(['hashtags', 'device login'] as const)('for %s all other calls are still sent', async (allowance) => {
    const { timer, send, sent } = limited({});
    await timer.until(send({ error: refusal({ allowance }) }), 0);
    await timer.until(send(), 0);
    expect(sent).toHaveLength(2);
  });

  test('a token is not held for the refusal of another', async () => {
    const { timer, send, sent } = limited({});
    await timer.until(send({ error: refusal({ allowance: 'user', code: 17 }) }), 0);
    await timer.until(send({}, { token: 'EAAother', path: 'other' }), 0);
    expect(sent).toHaveLength(2);
  });
});

describe('which calls draw on the allowance of an account', () => {
  const full = { usage: business({ 1: instagram(100, 10) }) };
  const held = { later: 700_000 };

  /** Which of the calls were sent at once, after the account 1 was used up. */
  async function sentAtOnce(calls: readonly Partial<LimitedCall>[], before: [ResponseObservation, string][] = []) {
    const { timer, send, sent } = limited({});
    for (const [finding, path] of [...before, [full, '1/media'] as const])
      await timer.until(send(finding, { path, account: path.split('/')[0] }), 0);
    const earlier = sent.length;
    const all = calls.map((more) => send({}, more));
    for (let count = 0; count < 5; count += 1) await idle();
    const found = sent.slice(earlier).map(({ path }) => path);
    await timer.until(Promise.all(all), held.later);
    return found;
  }

  test('those on the account, and on its posts, whose ids begin with its own', async () => {
    const calls = ['1/insights', '1_77', '1_77_8/likes', '2/insights', '2_1'].map((path) => ({ path }));
    expect(await sentAtOnce(calls)).toEqual(['2/insights', '2_1']);
  });

  test('those on ids that came out of its edges, however deep, but not on accounts that are listed', async () => {
    const media = { data: [{ id: '71', comments: { data: [{ id: '72', replies: { data: [{ id: '73' }] } }] } }] };
    const pages = { data: [{ id: '3' }] };
    const before: [ResponseObservation, string][] = [
      [{ value: media }, '1/media'],
      [{ value: { id: '74' } }, '1/media'],
      [{ value: pages }, '1/accounts'],
      [{ value: { data: [{ id: '81' }] } }, '2/media'],
    ];
    const calls = ['71', '72/replies', '73', '74', '3/posts', '81'].map((path) => ({ path, account: '9' }));
    expect(await sentAtOnce(calls, before)).toEqual(['3/posts', '81']);
  });

  test('an id that nothing is known of counts for the account of its client, and else for itself', async () => {
    const calls = [{ path: '900', account: '1' }, { path: '901', account: '2' }, { path: '902' }, { path: 'me' }];
    expect(await sentAtOnce(calls)).toEqual(['901', '902', 'me']);
  });

  test('a header that names the account of an object settles it', async () => {
    const calls = [{ path: '900', account: '2' }];
    expect(await sentAtOnce(calls, [[{ usage: business({ 1: instagram(3) }) }, '900']])).toEqual([]);
  });

  test('a refusal that names none closes that of the call alone', async () => {
    const { timer, send, sent } = limited({});
    const error = refusal({ allowance: 'business use case', code: 80002, retryAfterMs: 60_000 });
    await timer.until(send({ error }, { path: '1/media' }), 0);
    await timer.until(send({}, { path: '2/media' }), 0);
    await timer.until(send({}, { path: '1/tags' }), 100_000);
    expect(sent.map(({ at }) => at)).toEqual([0, 0, 60_000]);
  });
});

const fails = () => {
  throw new Error('mine');
};

describe('waiting', () => {
  const closed = { error: refusal({ retryAfterMs: 60_000 }) };

  test('is reported once, with the reason', async () => {
    const events: WaitEvent[] = [];
    const { timer, send } = limited({ onWait: (event) => events.push(event) });
    await timer.until(send(closed), 0);
    await timer.until(send({}, { priority: 'high', operation: 'UserMedia.get' }), 100_000);
    expect(events).toEqual([
      {
        operation: 'UserMedia.get',
        path: '178',
        priority: 'high',
        allowance: { kind: 'app', id: 'facebook' },
        reason: 'refused',
        waitMs: 60_000,
        waiting: 1,
      },
    ]);
  });

  test('a listener that throws stops nothing', async () => {
    const { timer, send } = limited({ onWait: fails });
    await timer.until(send(closed), 0);
    expect(await timer.until(send(), 100_000)).toBe('sent');
  });

  test('longer than the call may wait is an error at once, and nothing is sent', async () => {
    const { timer, send, sent } = limited({ maxWaitMs: 59_999 });
    await timer.until(send(closed), 0);
    expect(await timer.until(send(), 0)).toMatchObject({
      _tag: 'RateLimitError',
      allowance: 'app',
      retryAfterMs: 60_000,
      retry: 'after',
    });
    expect(sent).toHaveLength(1);
  });

  test('ends at once when the signal is aborted, and reserves nothing', async () => {
    const { timer, limiter, send } = limited({});
    await timer.until(send(closed), 0);
    const controller = new AbortController();
    const entry = limiter.enter(call({ signal: controller.signal }));
    await timer.pass(30_000);
    controller.abort();
    expect(await timer.until(Promise.resolve(entry), 0)).toMatchObject({ left: { _tag: 'AbortError' } });
    await idle();
    expect(timer.sleeping).toBe(0);
  });

  test('does not begin when the signal is already aborted', async () => {
    const { timer, limiter } = limited({});
    expect(await timer.until(Promise.resolve(limiter.enter(call({ signal: AbortSignal.abort() }))), 0)).toMatchObject({
      left: { _tag: 'AbortError' },
    });
  });
});

describe('usage', () => {
  test.each([
    ['waits', makeLimiter],
    ['watches', watched],
  ] as const)('is reported for every allowance by a limiter that %s', async (_what, make) => {
    const { timer, limiter, send, start } = limited({}, make);
    const usage = parseUsage({
      'x-app-usage': '{"call_count":28,"total_cputime":30,"new":1}',
      'x-page-usage': '{"call_count":3}',
      'x-ad-account-usage': '{"acc_id_util_pct":9.67}',
      'x-business-use-case-usage': JSON.stringify({ 1: instagram(7), 2: instagram(100, 5) }),
    });
    await timer.until(send({ usage }, { path: 'act_5/ads' }), 0);
    const named = limiter.usage.map(({ kind, id, type, percent }) => [kind, id.slice(0, 8), type, percent]);
    expect(named).toEqual([
      ['app', 'facebook', undefined, 30],
      ['page', expect.stringMatching(/^[0-9a-f]{8}$/), undefined, 3],
      ['ad account', 'act_5', undefined, 9.67],
      ['business use case', '1', 'instagram', 7],
      ['business use case', '2', 'instagram', 100],
    ]);
    expect(limiter.usage[0]).toMatchObject({ at: start, figures: { raw: { new: 1 } } });
    expect(limiter.usage[4]).toMatchObject({ closedUntil: start + 300_000 });
    await timer.pass(300_001);
    expect(limiter.usage[4]).not.toHaveProperty('closedUntil');
  });

  test('nothing waits when usage is only watched', async () => {
    const { timer, send, sent } = limited({}, watched);
    await timer.until(send({ usage: appUsage(100), error: refusal() }), 0);
    await timer.until(send(), 0);
    expect(sent).toHaveLength(2);
  });

  test('logins and apps have separate allowances', async () => {
    const limiters: Limiter[] = [];
    for (const limits of [{}, { app: '42' }]) {
      const { timer, limiter, send } = limited(limits);
      await timer.until(send({ usage: appUsage(1) }), 0);
      await timer.until(send({ usage: appUsage(2) }, { login: 'instagram', token: 'IGtest' }), 0);
      limiters.push(limiter);
    }
    expect(limiters.map(({ usage }) => usage.map(({ id }) => id))).toEqual([
      ['facebook', 'instagram'],
      ['42/facebook', '42/instagram'],
    ]);
  });
});
