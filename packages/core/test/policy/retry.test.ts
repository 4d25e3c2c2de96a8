import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { type GraphError, NetworkError, RateLimitError, TransientError } from '../../src/index.js';
import { delayBefore, policyOf, retryAdvice } from '../../src/policy/retry-policy.js';
import { RetryBudget, type RetryEvent, type RetrySettings, withRetry } from '../../src/policy/retry.js';

const summary = { method: 'GET', path: '/1' } as const;
const base = { message: 'no', advice: 'Wait.', request: summary };
const transient = (retry: 'safe' | 'never' = 'safe') => new TransientError({ ...base, retry });
const unsent = () => new NetworkError({ ...base, retry: 'safe', reason: 'UND_ERR_SOCKET', sent: false });
const policy = { attempts: 4, firstDelayMs: 500, longestDelayMs: 20_000 };

/** A virtual clock: waits take no time, and are recorded. */
function virtual(more: Partial<RetrySettings> = {}) {
  const waits: number[] = [];
  const events: RetryEvent[] = [];
  const sleep = async (ms: number, signal?: AbortSignal) => {
    waits.push(ms);
    return signal?.aborted !== true;
  };
  const how: RetrySettings = {
    policy,
    budget: new RetryBudget(),
    timer: { now: () => 0, sleep },
    random: () => 0.999_999,
    waitsForLimits: false,
    onRetry: (event) => events.push(event),
    ...more,
  };
  return { how, waits, events };
}

/** Attempts that fail with these errors in turn, and then go well. */
function failing(errors: readonly GraphError[]) {
  let count = 0;
  const attempt = async (): Promise<E.Either<GraphError, string>> => {
    const error = errors[count];
    count += 1;
    return error ? E.left(error) : E.right('done');
  };
  return { attempt, count: () => count };
}

const called = { operation: 'UserMedia.get', method: 'GET', subject: '1', options: {} } as const;

describe('withRetry', () => {
  test('retries after delays that may double, and reports each retry', async () => {
    const { how, waits, events } = virtual();
    const { attempt } = failing([transient(), transient(), transient()]);
    expect(await withRetry(attempt, called, how)).toEqual(E.right('done'));
    expect(waits).toEqual([499, 999, 1999]);
    expect(events.map(({ operation, attempt: number }) => [operation, number])).toEqual([
      ['UserMedia.get', 2],
      ['UserMedia.get', 3],
      ['UserMedia.get', 4],
    ]);
  });

  test('gives up after the attempts of the policy', async () => {
    const { attempt, count } = failing(Array.from({ length: 9 }, () => transient()));
    expect(await withRetry(attempt, called, virtual().how)).toMatchObject({ _tag: 'Left' });
    expect(count()).toBe(4);
  });

  test.each([
    ['an error that says never', transient('never')],
    [
      'too much data, which pages answer by themselves',
      new TransientError({ ...base, retry: 'safe', tooMuchData: true }),
    ],
  ])('does not repeat %s', async (_, error) => {
    const { attempt, count } = failing([error]);
    await withRetry(attempt, called, virtual().how);
    expect(count()).toBe(1);
  });

  test('retries what was certainly not sent once, immediately and for free', async () => {
    const { how, waits } = virtual({ policy: false });
    const { attempt, count } = failing([unsent(), unsent()]);
    expect(await withRetry(attempt, called, how)).toMatchObject({ _tag: 'Left' });
    expect([count(), waits]).toEqual([2, []]);
  });

  test('retries a refused read when a limiter holds it until it may be sent', async () => {
    const refused = new RateLimitError({ ...base, status: 400, retry: 'after', allowance: 'app' });
    const { how, waits } = virtual({ waitsForLimits: true });
    expect(await withRetry(failing([refused]).attempt, called, how)).toEqual(E.right('done'));
    expect(waits).toEqual([]);
    const write = { ...called, method: 'POST' } as const;
    expect(await withRetry(failing([refused]).attempt, write, how)).toEqual(E.left(refused));
    expect(await withRetry(failing([refused]).attempt, called, virtual().how)).toEqual(E.left(refused));
  });

  test('ends at once when it is cancelled during a wait', async () => {
    const controller = new AbortController();
    const { attempt, count } = failing([transient()]);
    controller.abort();
    const outcome = await withRetry(attempt, { ...called, options: { signal: controller.signal } }, virtual().how);
    expect(outcome).toMatchObject({ _tag: 'Left', left: { _tag: 'AbortError' } });
    expect(count()).toBe(1);
  });

  test('spends no more than its budget, which successful calls refill', async () => {
    const { how } = virtual();
    let sent = 0;
    for (let call = 0; call < 200; call += 1) {
      const { attempt, count } = failing(Array.from({ length: 9 }, () => transient()));
      await withRetry(attempt, called, how);
      sent += count();
    }
    expect(sent).toBe(200 + 500 / 5);
    for (let call = 0; call < 5; call += 1) await withRetry(failing([]).attempt, called, how);
    const { attempt, count } = failing([transient()]);
    await withRetry(attempt, called, how);
    expect(count()).toBe(2);
  });
});

describe('delayBefore', () => {
  test('is never longer than the policy says', () => {
    const property = fc.property(
      fc.integer({ min: 2, max: 50 }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      (attempt, chance) => {
        const delay = delayBefore(attempt, policy, () => chance);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.min(20_000, 500 * 2 ** (attempt - 2)));
      },
    );
    fc.assert(property);
  });
});

describe('policyOf', () => {
  test('fills in what is left out', () => {
    expect(policyOf({ attempts: 2 })).toEqual({ ...policy, attempts: 2 });
  });

  test.each([
    [{ attempts: 0 }, 'attempts: write a whole number from 1'],
    [{ firstDelayMs: -1 }, 'firstDelayMs: write a number of milliseconds'],
    [{ longestDelayMs: 2 ** 31 }, 'longestDelayMs: write a number of milliseconds'],
    [{ firstDelayMs: '5' }, 'firstDelayMs: write a number of milliseconds'],
    [{ firstDelayMs: 5, longestDelayMs: 4 }, 'longestDelayMs: write milliseconds, not below firstDelayMs'],
    [{ tries: 3 }, 'there is no option "tries"'],
    [null, 'give an object, such as { attempts: 2 }'],
    [5, 'give an object, such as { attempts: 2 }'],
  ])('%j is refused', (given, message) => {
    expect(retryAdvice(given)).toContain(message);
  });
});
