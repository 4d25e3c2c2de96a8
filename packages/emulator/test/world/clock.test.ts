import { describe, expect, test } from '@jest/globals';
import { manualClock, runningClock, timestampOf } from '../../src/world/clock.js';

describe('a clock', () => {
  test('that is manual stands still until it is moved', () => {
    const clock = manualClock(new Date('2026-01-05T05:58:47Z'));
    expect(timestampOf(clock.now())).toBe('2026-01-05T05:58:47+0000');
    clock.advance(3000);
    expect(timestampOf(clock.now())).toBe('2026-01-05T05:58:50+0000');
    clock.set(0);
    expect(clock.now()).toBe(0);
  });

  test('that runs can be moved as well', () => {
    const clock = runningClock();
    clock.advance(1e6);
    expect(clock.now() - Date.now()).toBeGreaterThan(1e6 - 1000);
    clock.set(5000);
    expect(clock.now()).toBeLessThan(15_000);
  });
});
