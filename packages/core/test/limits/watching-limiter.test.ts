import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { LimitedCall } from '../../src/limits/limiter.js';
import { WatchingLimiter } from '../../src/limits/watching-limiter.js';
import { VirtualTimer } from './support/virtual-timer.js';
import { appUsage, call, refusal } from './support/counted-allowance.js';

function watched() {
  const timer = new VirtualTimer();
  const limiter = new WatchingLimiter(timer);
  const leave = async (observation: Parameters<WatchingLimiter['leave']>[1], more: Partial<LimitedCall> = {}) => {
    const entry = limiter.enter(call(more));
    if (E.isRight(entry)) await limiter.leave(entry.right, observation);
  };
  return { timer, limiter, leave };
}

describe('A limiter that only watches', () => {
  test('returns the latest figures, with the time of the last response that reported them', async () => {
    const { timer, limiter, leave } = watched();
    const usage = appUsage(7);
    await leave({ usage });
    const first = timer.now();
    expect(limiter.usage).toMatchObject([{ kind: 'app', percent: 7, at: first }]);
    await timer.pass(5_000);
    await leave({ usage });
    expect(limiter.usage).toMatchObject([{ kind: 'app', percent: 7, at: first + 5_000 }]);
    await leave({ usage: appUsage(8) });
    expect(limiter.usage).toMatchObject([{ kind: 'app', percent: 8 }]);
  });

  test('distinguishes the two logins and the tokens', async () => {
    const { limiter, leave } = watched();
    const usage = appUsage(7);
    await leave({ usage });
    await leave({ usage }, { login: 'instagram' });
    const page = { businessUseCases: [], page: { callCount: 3, raw: {} } };
    await leave({ usage: page });
    await leave({ usage: page }, { token: 'EAAother' });
    expect(limiter.usage.map(({ kind }) => kind)).toEqual(['app', 'app', 'page', 'page']);
    expect(new Set(limiter.usage.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(4);
    expect(JSON.stringify(limiter.usage)).not.toContain('EAA');
  });

  test('a response without usage changes nothing, and a refusal closes nothing', async () => {
    const { limiter, leave } = watched();
    await leave({});
    expect(limiter.usage).toEqual([]);
    await leave({ usage: appUsage(100), error: refusal() });
    await leave({ usage: appUsage(100) });
    expect(limiter.usage).toMatchObject([{ kind: 'app', percent: 100 }]);
  });

  test('the path identifies an ad account, even with the same token', async () => {
    const { limiter, leave } = watched();
    const usage = { businessUseCases: [], adAccount: { callCount: 5, raw: {} } };
    await leave({ usage }, { path: 'act_1/insights' });
    await leave({ usage }, { path: 'act_2/insights' });
    expect(limiter.usage.map(({ id }) => id)).toEqual(['act_1', 'act_2']);
  });
});
