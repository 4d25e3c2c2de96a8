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

  test.each([manualClock, runningClock])('refuses what is no time: %p', (start) => {
    const clock = start();
    const before = clock.now();
    // What a program without types may write.
    for (const wrong of ['1s', undefined, Number.NaN, Infinity] as unknown as number[]) {
      expect(() => clock.advance(wrong)).toThrow('write milliseconds as a number');
      expect(() => clock.set(wrong)).toThrow('write milliseconds since 1970');
    }
    expect(clock.now() - before).toBeLessThan(60_000);
  });

  test('calls back once a time is reached, the earliest first, unless it was cancelled', () => {
    const clock = manualClock(0);
    const rung: number[] = [];
    for (const time of [300, 100, 200, 400]) clock.at?.(time, () => rung.push(time));
    const cancel = clock.at?.(150, () => rung.push(150));
    clock.advance(99);
    expect(rung).toEqual([]);
    cancel?.();
    clock.set(300);
    expect(rung).toEqual([100, 200, 300]);
    clock.set(300);
    expect(rung).toEqual([100, 200, 300]);
  });

  test('that runs calls back by itself, and when it is moved', async () => {
    const clock = runningClock();
    await new Promise<void>((resolve) => clock.at?.(clock.now() + 20, resolve));
    let isRung = false;
    clock.at?.(clock.now() + 3_600_000, () => {
      isRung = true;
    });
    clock.advance(3_600_000);
    expect(isRung).toBe(true);
  });
});
