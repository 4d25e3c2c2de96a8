import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  context,
  type Context,
  type ContextManager,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { NetworkError } from '@edgewalk/instagram';
import { AlwaysOffSampler } from '@opentelemetry/sdk-trace-base';
import { openTelemetry } from '../src/index.js';
import { envelope, createTree } from './support/scripted.js';
import { collectMetric, createSdk } from './support/sdk.js';

const list = { body: { data: [{ id: '1' }] } };

describe('a span', () => {
  test('of a read has the attributes of the HTTP conventions, and those of Meta', async () => {
    const { providers, spans } = createSdk();
    const headers = { 'facebook-api-version': 'v27.0', 'x-fb-trace-id': 'Bv2trace' };
    const api = createTree([{ ...list, headers }], { observers: [openTelemetry(providers)] });
    await api.user.media.get({ fields: ['id'] });
    const [span, ...others] = await spans();
    expect(others).toEqual([]);
    expect(span).toMatchObject({
      name: 'GET UserMedia.get',
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      instrumentationScope: { name: '@edgewalk/opentelemetry' },
    });
    expect(span?.attributes).toEqual({
      'http.request.method': 'GET',
      'server.address': 'graph.facebook.com',
      'server.port': 443,
      'http.response.status_code': 200,
      'edgewalk.operation': 'UserMedia.get',
      'edgewalk.api_version': 'v27.0',
      'edgewalk.trace_id': 'Bv2trace',
    });
    expect(span?.events).toEqual([]);
  });

  test('of a failure has its kind and the codes of Meta', async () => {
    const { providers, spans } = createSdk();
    const refusal = { status: 400, body: envelope(190, { error_subcode: 463 }) };
    const api = createTree([refusal], { observers: [openTelemetry(providers)] });
    await api.user.get().either();
    const [span] = await spans();
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'AccessTokenError' });
    expect(span?.attributes).toMatchObject({
      'http.response.status_code': 400,
      'error.type': 'AccessTokenError',
      'edgewalk.trace_id': 'Atrace',
      'edgewalk.error.code': 190,
      'edgewalk.error.subcode': 463,
    });
  });

  test('of a write whose answer was lost has no status code', async () => {
    const { providers, spans } = createSdk();
    const details = { message: 'cut', retry: 'never', advice: '', reason: 'ECONNRESET', sent: true } as const;
    const api = createTree([{ error: new NetworkError(details) }], { observers: [openTelemetry(providers)] });
    await api.media('1').comments.create({ message: 'Hi' }).either();
    const [span] = await spans();
    expect(span?.name).toBe('POST MediaComments.create');
    expect(span?.attributes).toEqual({
      'http.request.method': 'POST',
      'server.address': 'graph.facebook.com',
      'server.port': 443,
      'edgewalk.operation': 'MediaComments.create',
      'error.type': 'OutcomeUnknownError',
    });
  });

  test('stands for one attempt', async () => {
    const { providers, spans } = createSdk();
    const failure = { status: 500, body: envelope(2) };
    const api = createTree([failure, failure, list], { observers: [openTelemetry(providers)] });
    await api.user.media.get({ fields: ['id'] });
    const seen = (await spans()).map(({ attributes, status }) => [
      attributes['http.request.resend_count'],
      attributes['error.type'],
      status.code,
    ]);
    expect(seen).toEqual([
      [undefined, 'TransientError', SpanStatusCode.ERROR],
      [1, 'TransientError', SpanStatusCode.ERROR],
      [2, undefined, SpanStatusCode.UNSET],
    ]);
  });

  test.each([
    ['http://127.0.0.1:4000', '127.0.0.1', 4000],
    ['http://[::1]:4000', '::1', 4000],
    ['http://[::1]', '::1', 80],
    ['https://graph.example', 'graph.example', 443],
  ])('of %s has its address and port', async (baseUrl, address, port) => {
    const { providers, spans } = createSdk();
    await createTree([list], { baseUrl, observers: [openTelemetry(providers)] }).user.media.get({
      fields: ['id'],
    });
    const [span] = await spans();
    expect(span?.attributes['server.address']).toBe(address);
    expect(span?.attributes['server.port']).toBe(port);
  });

  test('that is not sampled leaves the metrics alone', async () => {
    const telemetry = createSdk(new AlwaysOffSampler());
    const api = createTree([list], { observers: [openTelemetry(telemetry.providers)] });
    await api.user.media.get({ fields: ['id'] });
    expect(await telemetry.spans()).toEqual([]);
    expect((await collectMetric(telemetry, 'http.client.request.duration')).points).toHaveLength(1);
  });
});

/** Contexts that follow promises, as the SDK for Node has them. */
class Contexts implements ContextManager {
  readonly #storage = new AsyncLocalStorage<Context>();
  active(): Context {
    return this.#storage.getStore() ?? ROOT_CONTEXT;
  }
  with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(
    given: Context,
    act: F,
    _self?: ThisParameterType<F>,
    ...args: A
  ): ReturnType<F> {
    return this.#storage.run(given, act, ...args);
  }
  bind<T>(_given: Context, target: T): T {
    return target;
  }
  enable(): this {
    return this;
  }
  disable(): this {
    return this;
  }
}

describe('the parent', () => {
  afterEach(() => context.disable());

  test('is the span that is active where a call is awaited', async () => {
    context.setGlobalContextManager(new Contexts());
    const { providers, spans } = createSdk();
    const failure = { status: 500, body: envelope(2) };
    const api = createTree([failure, list, list], { observers: [openTelemetry(providers)] });
    const call = api.user.media.get({ fields: ['id'] });
    const outer = providers.tracerProvider.getTracer('app').startSpan('outer');
    await context.with(trace.setSpan(context.active(), outer), async () => {
      await call;
    });
    outer.end();
    await api.user.media.get({ fields: ['id'] });
    const made = (await spans()).filter(({ name }) => name !== 'outer');
    const { spanId } = outer.spanContext();
    expect(made.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual([spanId, spanId, undefined]);
  });
});
