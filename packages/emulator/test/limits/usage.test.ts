import { expect, test } from '@jest/globals';
import { Usage } from '../../src/limits/usage.js';
import { manualClock } from '../../src/world/clock.js';

const account = (objectId: string) => ({ key: objectId, code: 80002, type: 'instagram', objectId }) as const;
const [one, two] = [account('1'), account('2')];

const callsIn = (headers: Record<string, string>): number =>
  (JSON.parse(headers['x-app-usage'] ?? '') as { call_count: number }).call_count;

test('usage climbs with calls, stays below 100, and is forgotten within the hour', () => {
  const clock = manualClock(0);
  const usage = new Usage(clock);
  expect(callsIn(usage.headers(one))).toBe(0);
  for (let call = 0; call < 500; call += 1) usage.count(one);
  expect(callsIn(usage.headers(one))).toBe(10);
  for (let call = 0; call < 9_500; call += 1) usage.count(one);
  expect(callsIn(usage.headers(one))).toBe(99);
  clock.advance(3_600_000);
  expect(callsIn(usage.headers(one))).toBe(0);
});

test('usage of an account is its own, that of the app is everyone’s', () => {
  const usage = new Usage(manualClock(0));
  for (let call = 0; call < 500; call += 1) usage.count(one);
  const headers = usage.headers(two);
  expect(callsIn(headers)).toBe(10);
  expect(JSON.parse(headers['x-business-use-case-usage'] ?? '')).toEqual({
    2: [
      {
        type: 'instagram',
        call_count: 0,
        total_cputime: 0,
        total_time: 0,
        estimated_time_to_regain_access: 0,
      },
    ],
  });
  expect(usage.headers(undefined)).not.toHaveProperty('x-business-use-case-usage');
});
