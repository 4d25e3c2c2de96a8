import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Meter } from '../../src/limits/meter.js';
import { manualClock } from '../../src/world/clock.js';
import { millisecondsOf } from '../../src/world/duration.js';

const window = 60_000;

test('a meter takes as many calls in any window as it has, whatever their times, and refusals count', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), waits, (calls, gaps) => {
      const clock = manualClock(0);
      const meter = new Meter(clock, { perCall: 100 / calls, window });
      const times: number[] = [];
      for (const gap of gaps) {
        clock.advance(gap);
        const isFull = times.filter((time) => time + window > clock.now()).length >= calls;
        expect(meter.percent('a') === 100).toBe(isFull);
        expect(meter.minutesToWait('a')).toBe(isFull ? 1 : 0);
        expect(meter.spend('a')).toBe(isFull);
        times.push(clock.now());
      }
      expect(meter.percent('b')).toBe(0);
    }),
  );
});

test('a call is forgotten when its window is over, and not before', () => {
  const clock = manualClock(0);
  const meter = new Meter(clock, { perCall: 100, window });
  meter.spend('a');
  clock.set(window - 1);
  expect(meter.percent('a')).toBe(100);
  clock.set(window);
  expect(meter.percent('a')).toBe(0);
});

test('a clock that is set back frees what lies ahead of it', () => {
  const clock = manualClock(0);
  const meter = new Meter(clock, { perCall: 100, window });
  expect([meter.spend('a'), meter.spend('a')]).toEqual([false, true]);
  clock.set(-1);
  expect(meter.spend('a')).toBe(false);
});

test.each([
  [5, 5],
  ['200ms', 200],
  ['1.5s', 1_500],
  ['2m', 120_000],
  ['1h', 3_600_000],
  ['1d', 86_400_000],
  [-1, undefined],
  [Number.NaN, undefined],
  ['1w', undefined],
  [undefined, undefined],
])('%p is %p milliseconds', (duration, expected) => {
  expect(millisecondsOf(duration)).toBe(expected);
});
