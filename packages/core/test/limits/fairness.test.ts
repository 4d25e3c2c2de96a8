import { beforeAll, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { digestOf } from '../../src/limits/caller.js';
import { limiter as makeLimiter } from '../../src/limits/index.js';
import type { LimitedCall } from '../../src/limits/limiter.js';
import { call } from './support/counted-allowance.js';
import { VirtualTimer } from './support/virtual-timer.js';

// The digest is made on another thread, for which a virtual clock does not wait.
beforeAll(async () => void (await digestOf('EAAtest')));

/** The paths of calls, in the order in which a limiter lets them in: all share a token, whose pace is a call a second. */
async function orderOf(calls: readonly Partial<LimitedCall>[]): Promise<string[]> {
  const timer = new VirtualTimer();
  const limiter = makeLimiter({ policy: { 0: '1s' } }, timer);
  const sent: string[] = [];
  const all = calls.map(async (one) => {
    const entry = await limiter.enter(call(one));
    sent.push(one.path ?? '');
    if (E.isRight(entry)) await limiter.leave(entry.right, {});
  });
  await timer.until(Promise.all(all), 1_000_000);
  return sent;
}

const many = (path: string, count: number): Partial<LimitedCall>[] => Array.from({ length: count }, () => ({ path }));

test('accounts behind one token take turns, however many calls of one came first', async () => {
  const sent = await orderOf([...many('busy', 30), ...many('rare', 2), ...many('other', 3)]);
  expect(sent.slice(0, 9).toSorted()).toEqual(
    [...many('busy', 4), ...many('other', 3), ...many('rare', 2)].map(({ path }) => path),
  );
  expect(sent.indexOf('rare')).toBeLessThan(3);
  expect(sent).toHaveLength(35);
});

test('a higher priority goes before the turn of another account', async () => {
  const low = many('busy', 5).map((one) => ({ ...one, priority: 'low' as const }));
  const sent = await orderOf([...low, { path: 'rare', priority: 'low' }, { path: 'person', priority: 'high' }]);
  expect(sent[0]).toBe('person');
});

test('the calls of one account enter in the order in which they came', async () => {
  const sent = await orderOf(['1/media', '1/stories', '1/tags', '1/insights'].map((path) => ({ path })));
  expect(sent).toEqual(['1/media', '1/stories', '1/tags', '1/insights']);
});
