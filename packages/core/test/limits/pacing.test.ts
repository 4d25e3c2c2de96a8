import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { GraphClient, InvalidArgumentError } from '../../src/index.js';
import { limiter, type Pacing } from '../../src/limits/index.js';
import { scripted } from '../support/script.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const usage = (percent: number) => ({
  body: { id: '1' },
  headers: { 'x-app-usage': JSON.stringify({ call_count: percent, total_time: 1, total_cputime: 1 }) },
});
const policy: Pacing = { 50: '2s', 80: '20s', 95: '5m' };

/** A client that has just seen so much of its allowance used. */
async function clientAt(percent: number) {
  const { transport, requests } = scripted([usage(percent), usage(0), usage(0)]);
  const client = new GraphClient({ accessToken: 'EAAtest', transport, limits: limiter({ policy }) });
  await client.get('1');
  return { client, requests };
}

test.each([
  [49, 0],
  [50, 2_000],
  [79, 2_000],
  [80, 20_000],
  [100, 300_000],
])('at %d percent it waits %d ms before the next call', async (percent, delayMs) => {
  const { client, requests } = await clientAt(percent);
  const call = client.get('1').either();
  await jest.advanceTimersByTimeAsync(Math.max(0, delayMs - 1));
  expect(requests).toHaveLength(delayMs > 0 ? 1 : 2);
  await jest.advanceTimersByTimeAsync(1);
  expect(await call).toMatchObject({ _tag: 'Right' });
  // The answer says that the allowance is free again.
  await client.get('1');
  expect(requests).toHaveLength(3);
});

test('the wait can be cancelled, and then nothing is sent', async () => {
  const { client, requests } = await clientAt(95);
  const controller = new AbortController();
  const call = client.get('1').signal(controller.signal).either();
  await jest.advanceTimersByTimeAsync(1_000);
  controller.abort();
  expect(await call).toMatchObject({ _tag: 'Left', left: { _tag: 'AbortError' } });
  expect(requests).toHaveLength(1);
  expect(jest.getTimerCount()).toBe(0);
});

test('waiting does not count as part of the timeout', async () => {
  const { client, requests } = await clientAt(95);
  const call = client.get('1', {}, { timeoutMs: 1_000 }).either();
  await jest.advanceTimersByTimeAsync(300_000);
  expect(await call).toMatchObject({ _tag: 'Right' });
  expect(requests).toHaveLength(2);
});

test.each([{ 120: '2s' }, { 50: 'soon' }, { 50: -1 }, { 50: '40000m' }])(
  'refuses %j when the limiter is made',
  (wrong) => {
    // A caller in JavaScript.
    const make = () => limiter({ policy: wrong as Pacing });
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow("limiter: policy: write 'adaptive', or percents from 0 to 100");
  },
);
