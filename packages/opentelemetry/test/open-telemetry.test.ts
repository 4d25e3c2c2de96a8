import { afterEach, describe, expect, test } from '@jest/globals';
import { metrics, trace } from '@opentelemetry/api';
import { appSecretProof, type AttemptEvent } from '@edgewalk/instagram';
import { openTelemetry } from '../src/index.js';
import { envelope, token, createTree, userId } from './support/scripted.js';
import { collectMetric, createSdk } from './support/sdk.js';

const event: AttemptEvent = {
  operation: 'UserMedia.get',
  method: 'GET',
  path: '/1/media',
  params: {},
  attempt: 2,
  host: 'graph.facebook.com',
  scheme: 'https',
};
const list = { body: { data: [{ id: '1' }] } };

afterEach(() => {
  trace.disable();
  metrics.disable();
});

describe('the registered SDK', () => {
  test('is not needed', () => {
    expect(openTelemetry()(event)).toBeUndefined();
  });

  test('may come after the observer', async () => {
    const observer = openTelemetry();
    observer(event);
    const telemetry = createSdk();
    trace.setGlobalTracerProvider(telemetry.providers.tracerProvider);
    metrics.setGlobalMeterProvider(telemetry.providers.meterProvider);
    await createTree([list], { observers: [observer] }).user.media.get({ fields: ['id'] });
    expect(await telemetry.spans()).toHaveLength(1);
    expect((await collectMetric(telemetry, 'http.client.request.duration')).points).toHaveLength(1);
  });

  test('yields to the one that is given', async () => {
    const [registered, given] = [createSdk(), createSdk()];
    trace.setGlobalTracerProvider(registered.providers.tracerProvider);
    metrics.setGlobalMeterProvider(registered.providers.meterProvider);
    openTelemetry(given.providers)(event)?.({ status: 200 });
    expect([await registered.spans(), await registered.metrics()]).toEqual([[], []]);
    expect(await given.spans()).toHaveLength(1);
  });
});

const fail = () => {
  throw new Error('broken');
};

describe('an SDK that throws', () => {
  test('at spans leaves the metrics alone', async () => {
    const telemetry = createSdk();
    const { meterProvider } = telemetry.providers;
    openTelemetry({ tracerProvider: { getTracer: fail }, meterProvider })(event)?.({ status: 200 });
    expect((await collectMetric(telemetry, 'edgewalk.retries')).points).toHaveLength(1);
  });

  test('at metrics leaves the spans alone', async () => {
    const { providers, spans } = createSdk();
    openTelemetry({ ...providers, meterProvider: { getMeter: fail } })(event)?.({ status: 200 });
    expect(await spans()).toHaveLength(1);
  });
});

test('nothing secret is exported, no id, and nothing that people wrote', async () => {
  const appSecret = 'an-app-secret-77aa';
  const telemetry = createSdk();
  const observers = [openTelemetry(telemetry.providers)];
  const comment = 'Thank you, dear Anna';
  const failure = envelope(100, {
    message: `${comment} ${token}`,
    error_user_msg: comment,
    error_data: { comment },
  });
  const headers = { 'x-fb-trace-id': `trace-${token}`, 'x-app-usage': '{"call_count":1}' };
  const api = createTree(
    [{ body: { id: '42' } }, { status: 400, body: failure, headers }, { body: { data: [{ id: 42 }] } }],
    { appSecret, observers },
  );
  await api.media('17900000000000001').comments.create({ message: comment });
  await api.media('17900000000000001').comments.create({ message: comment }).either();
  await api.user.media.get({ fields: ['id', 'caption'], limit: 7 }).either();
  const spans = await telemetry.spans();
  expect(spans).toHaveLength(3);
  const kept = spans.map(({ name, attributes, status, events, links }) => [name, attributes, status, events, links]);
  const all = JSON.stringify([kept, await telemetry.metrics()]);
  const proof = await appSecretProof(appSecret, token);
  for (const secret of [token, appSecret, proof, comment, '17900000000000001', userId, 'caption', 'limit'])
    expect(all).not.toContain(secret);
});
