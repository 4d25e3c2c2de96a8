import { getEventListeners } from 'node:events';
import { afterEach, expect, jest, test } from '@jest/globals';
import { systemTimer } from '../../src/declare/index.js';

afterEach(() => void jest.useRealTimers());

test('it returns the time of the machine', () => {
  jest.useFakeTimers({ now: 1_700_000_000_000 });
  expect(systemTimer.now()).toBe(1_700_000_000_000);
});

test('it sleeps for the given time', async () => {
  jest.useFakeTimers();
  let isOver = false;
  const sleep = systemTimer.sleep(1000).then((completed) => (isOver = completed));
  await jest.advanceTimersByTimeAsync(999);
  expect(isOver).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  expect(await sleep).toBe(true);
});

test('a signal that outlives the sleep keeps no listener', async () => {
  const { signal } = new AbortController();
  expect(await systemTimer.sleep(1, signal)).toBe(true);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('a signal ends the sleep at once and leaves nothing behind', async () => {
  jest.useFakeTimers();
  const controller = new AbortController();
  const sleep = systemTimer.sleep(60_000, controller.signal);
  controller.abort();
  expect(await sleep).toBe(false);
  expect(jest.getTimerCount()).toBe(0);
  expect(await systemTimer.sleep(60_000, controller.signal)).toBe(false);
  expect(jest.getTimerCount()).toBe(0);
});
