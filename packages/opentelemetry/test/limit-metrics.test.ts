import { EventEmitter, once } from 'node:events';
import { expect, test } from '@jest/globals';
import { limiter } from '@edgewalk/core/limits';
import { limitMetrics, openTelemetry } from '../src/index.js';
import { createTree, envelope } from './support/scripted.js';
import { collectMetric, createSdk } from './support/sdk.js';

const list = { body: { data: [{ id: '1' }] } };
const metricsIn = ({ providers: { meterProvider } }: ReturnType<typeof createSdk>) => limitMetrics({ meterProvider });
const fields = { fields: ['id'] } as const;

test('a wait is held while it lasts, and recorded by the allowance and the reason when it is over', async () => {
  const telemetry = createSdk();
  const limits = limiter({ ...metricsIn(telemetry), policy: { 0: '30ms' } });
  const api = createTree([list], { limits, label: 'agency-7' });
  await api.user.media.get(fields);
  const attributes = { 'edgewalk.wait.reason': 'pace' };
  const waits = await collectMetric(telemetry, 'edgewalk.limits.wait');
  expect(waits.unit).toBe('s');
  expect(waits.points).toMatchObject([{ attributes, value: { count: 1, min: expect.any(Number) } }]);
  expect(Object.keys(waits.points[0]?.attributes ?? {}).toSorted()).toEqual([
    'edgewalk.allowance',
    'edgewalk.wait.reason',
  ]);
  expect((await collectMetric(telemetry, 'edgewalk.limits.held')).points).toMatchObject([{ attributes, value: 0 }]);
});

test('a call that is refused is held until its signal ends it', async () => {
  const telemetry = createSdk();
  const waiting = new AbortController();
  const { onWait, onStore } = metricsIn(telemetry);
  const held = new EventEmitter();
  const isHeld = once(held, 'held');
  const limits = limiter({
    onStore,
    onWait: (event) => {
      held.emit('held');
      return onWait(event);
    },
  });
  const api = createTree([{ status: 403, body: envelope(4) }], { limits, retry: false });
  expect(await api.user.media.get(fields).either()).toMatchObject({ left: { _tag: 'RateLimitError' } });
  const second = api.user.media.get(fields, { signal: waiting.signal }).either();
  await isHeld;
  const attributes = { 'edgewalk.allowance': 'app', 'edgewalk.wait.reason': 'refused' };
  const points = async () => (await collectMetric(telemetry, 'edgewalk.limits.held')).points;
  expect(await points()).toMatchObject([{ attributes, value: 1 }]);
  waiting.abort();
  expect(await second).toMatchObject({ left: { _tag: 'AbortError' } });
  expect(await points()).toMatchObject([{ attributes, value: 0 }]);
});

test('a store that fails is counted each time that it is lost', async () => {
  const telemetry = createSdk();
  const store = { leaseMs: 3_000, exchange: async () => Promise.reject(new Error('ECONNREFUSED')) };
  const api = createTree([list, list], { limits: limiter({ ...metricsIn(telemetry), store }) });
  await api.user.media.get(fields);
  await api.user.media.get(fields);
  expect((await collectMetric(telemetry, 'edgewalk.limits.store_lost')).points).toEqual([{ attributes: {}, value: 1 }]);
});

test('without an SDK nothing is made', () => {
  const allowance = { kind: 'app', id: 'facebook' } as const;
  const event = { operation: 'User.get', path: '/1', priority: 'normal', allowance, waiting: 1 } as const;
  expect(limitMetrics().onWait({ ...event, reason: 'pace', waitMs: 1 })).toBeUndefined();
});

test('the label of a client is in its spans and in no metric', async () => {
  const telemetry = createSdk();
  const observers = [openTelemetry(telemetry.providers)];
  await createTree([list], { observers, label: 'agency-7' }).user.media.get(fields);
  const [span] = await telemetry.spans();
  expect(span?.attributes).toMatchObject({ 'edgewalk.label': 'agency-7' });
  expect(JSON.stringify(await telemetry.metrics())).not.toContain('agency-7');
});
