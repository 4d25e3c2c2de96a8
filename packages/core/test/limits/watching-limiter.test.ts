import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import type { LimitedCall } from '../../src/limits/limiter.js';
import { WatchingLimiter } from '../../src/limits/watching-limiter.js';
import { VirtualTimer } from './support/virtual-timer.js';
import { appUsage, call, refusal } from './support/world.js';

function watched() {
  const timer = new VirtualTimer();
  const limiter = new WatchingLimiter(timer);
  const tell = async (finding: Parameters<WatchingLimiter['leave']>[1], more: Partial<LimitedCall> = {}) => {
    const entry = limiter.enter(call(more));
    if (E.isRight(entry)) await limiter.leave(entry.right, finding);
  };
  return { timer, limiter, tell };
}

describe('A limiter that only watches', () => {
  test('gives the figures that came last, with the time of the last answer that told them', async () => {
    const { timer, limiter, tell } = watched();
    const usage = appUsage(7);
    await tell({ usage });
    const first = timer.now();
    expect(limiter.usage).toMatchObject([{ kind: 'app', percent: 7, at: first }]);
    await timer.pass(5_000);
    await tell({ usage });
    expect(limiter.usage).toMatchObject([{ kind: 'app', percent: 7, at: first + 5_000 }]);
    await tell({ usage: appUsage(8) });
    expect(limiter.usage).toMatchObject([{ kind: 'app', percent: 8 }]);
  });

  test('keeps the two logins and the tokens apart', async () => {
    const { limiter, tell } = watched();
    const usage = appUsage(7);
    await tell({ usage });
    await tell({ usage }, { login: 'instagram' });
    const page = { businessUseCases: [], page: { callCount: 3, raw: {} } };
    await tell({ usage: page });
    await tell({ usage: page }, { token: 'EAAother' });
    expect(limiter.usage.map(({ kind }) => kind)).toEqual(['app', 'app', 'page', 'page']);
    expect(new Set(limiter.usage.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(4);
    expect(JSON.stringify(limiter.usage)).not.toContain('EAA');
  });

  test('an answer that tells nothing changes nothing, and a refusal closes nothing', async () => {
    const { limiter, tell } = watched();
    await tell({});
    expect(limiter.usage).toEqual([]);
    await tell({ usage: appUsage(100), error: refusal() });
    await tell({ usage: appUsage(100) });
    expect(limiter.usage).toMatchObject([{ kind: 'app', percent: 100 }]);
  });

  test('an ad account is known by the path where the token is the same', async () => {
    const { limiter, tell } = watched();
    const usage = { businessUseCases: [], adAccount: { callCount: 5, raw: {} } };
    await tell({ usage }, { path: 'act_1/insights' });
    await tell({ usage }, { path: 'act_2/insights' });
    expect(limiter.usage.map(({ id }) => id)).toEqual(['act_1', 'act_2']);
  });
});
