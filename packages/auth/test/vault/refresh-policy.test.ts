import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { type AccessToken, TokenManager } from '../../src/index.js';
import { computeDueAt, computeRetryDelay, getPhase, type RefreshRules } from '../../src/vault/refresh-policy.js';
import {
  day,
  hour,
  issueTokens,
  limitFailure,
  longToken,
  minute,
  networkFailure,
  scriptLogin,
  refusal,
  start,
  storeOf,
  virtualClock,
} from '../support/scripted-refresh.js';

const life = fc.oneof(fc.integer({ min: hour, max: 3 * day }), fc.integer({ min: minute, max: 400 * day }));
const pause = fc.oneof(fc.integer({ min: 0, max: 12 * hour }), fc.integer({ min: 0, max: 20 * day }));
const jitter = fc.double({ min: 0, max: 1, noNaN: true });

// Meta's page of refresh_access_token: the token must be at least 24 hours old.
test.each([
  [day - 1, 'current'],
  [day, 'due'],
] as const)('a token of %i milliseconds is %s', (age, phase) => {
  const token = longToken({ obtainedAt: start, expiresAt: start + 2 * day });
  expect(getPhase(token, computeDueAt(token, 0), start + age)).toBe(phase);
});

/** Runs a manager through a list of pauses, and records its refreshes. */
async function runManager(pauses: readonly number[], lifeMs: number, random: () => number, fails: readonly boolean[]) {
  const clock = virtualClock();
  const fresh = issueTokens(clock.now, lifeMs);
  const ends = new Map([['secret~first', { obtainedAt: start, expiresAt: start + lifeMs }]]);
  const { login, refreshes } = scriptLogin(clock.now, async (token) => {
    if (fails[(refreshes.length - 1) % fails.length]) return E.left(networkFailure);
    const got = await fresh(token);
    if (E.isRight(got)) ends.set(got.right.accessToken, { ...got.right, expiresAt: clock.now() + lifeMs });
    return got;
  });
  const store = await storeOf(longToken({ expiresAt: start + lifeMs }), random);
  const manager = new TokenManager({ login, store, now: clock.now, random });
  const results: E.Either<unknown, string>[] = [];
  for (const step of pauses) {
    clock.pass(step);
    results.push(await manager.token());
  }
  return { refreshes, results, ends, clock };
}

describe('through any life', () => {
  test('it never refreshes a token younger than a day, nor one that has expired', async () => {
    const pauses = fc.array(pause, { maxLength: 40 });
    const fails = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pauses, life, jitter, fails, async (steps, lifeMs, random, failing) => {
        const { refreshes, ends } = await runManager(steps, lifeMs, () => random, failing);
        for (const { at, token } of refreshes) {
          const { obtainedAt, expiresAt } = ends.get(token)!;
          expect(at - obtainedAt).toBeGreaterThanOrEqual(day);
          expect(at).toBeLessThan(expiresAt);
        }
      }),
    );
  });

  test('it refreshes before the end when calls come daily, and so never fails', async () => {
    const daily = fc.array(fc.integer({ min: minute, max: day }), { minLength: 60, maxLength: 120 });
    const long = fc.integer({ min: 2 * day + 1, max: 60 * day });
    await fc.assert(
      fc.asyncProperty(daily, long, jitter, async (steps, lifeMs, random) => {
        const { refreshes, results, clock } = await runManager(steps, lifeMs, () => random, [false]);
        expect(results.every(E.isRight)).toBe(true);
        expect(refreshes.length > 0 || clock.now() - start < lifeMs).toBe(true);
      }),
    );
  });

  test('it gives a token that works, or the error that it has expired', async () => {
    const pauses = fc.array(pause, { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(pauses, life, jitter, async (steps, lifeMs, random) => {
        const { results } = await runManager(steps, lifeMs, () => random, [true]);
        const firstExpired = results.findIndex(E.isLeft);
        const worked = steps.slice(0, firstExpired === -1 ? steps.length : firstExpired);
        expect(worked.reduce((sum, step) => sum + step, 0)).toBeLessThan(lifeMs);
        expect(results.map(E.isLeft)).toEqual(results.map((_, index) => index >= worked.length));
      }),
    );
  });
});

/** The phase of a token that was stored with this jitter. */
const phaseOf = (token: AccessToken, now: number, dither: number, rules?: RefreshRules) =>
  getPhase(token, computeDueAt(token, dither, rules), now);

test('a sixty-day token is due in its last quarter, or up to three days before that', () => {
  const token = longToken();
  expect(phaseOf(token, start + 45 * day - 1, 0)).toBe('current');
  expect(phaseOf(token, start + 45 * day, 0)).toBe('due');
  expect(phaseOf(token, start + 42 * day - 1, 1)).toBe('current');
  expect(phaseOf(token, start + 42 * day, 1)).toBe('due');
  expect(phaseOf(token, start + 60 * day, 1)).toBe('expired');
});

test('a token without an end is never due, and one of an hour is not either', () => {
  const endless = { accessToken: 'secret~endless', obtainedAt: start };
  expect(phaseOf(endless, start + 9_999 * day, 1)).toBe('current');
  expect(phaseOf(longToken({ expiresAt: start + hour }), start + hour - 1, 1)).toBe('current');
});

test('a login may ask for another age', () => {
  const token = longToken({ expiresAt: start + 3 * hour });
  expect(phaseOf(token, start + 2 * hour, 0)).toBe('current');
  expect(phaseOf(token, start + 2 * hour, 0, { minAgeMs: hour })).toBe('due');
});

test('after a failure it waits longer each time, as long as Meta asks, and hours after a refusal', () => {
  expect([1, 2, 3, 99].map((times) => computeRetryDelay(networkFailure, times, 1))).toEqual([
    minute,
    2 * minute,
    4 * minute,
    hour,
  ]);
  expect(computeRetryDelay(networkFailure, 1, 0)).toBe(minute / 2);
  expect(computeRetryDelay(limitFailure, 1, 1)).toBe(3 * hour);
  expect(computeRetryDelay(refusal('revoked'), 1, 1)).toBe(6 * hour);
});
