import { expect, test } from '@jest/globals';
import { SpanStatusCode } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { testDelivery, webhooks } from '@edgewalk/webhooks';
import { traceWebhooks } from '../src/index.js';

test('an event of a webhook is a span with its field and what became of it', async () => {
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const secret = 'secret of the app';
  const hook = webhooks({ secrets: secret, verifyToken: 'token', around: traceWebhooks({ tracerProvider }) });
  hook.on('instagram', 'comments', ({ value }) => {
    if (value.id === '2') throw new TypeError('a text of a user');
  });
  for (const id of ['1', '2'])
    await hook.handle(
      await testDelivery({ object: 'instagram', field: 'comments', account: '178', value: { id } }, { secret }),
    );
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name }) => name)).toEqual(['instagram.comments', 'instagram.comments']);
  expect(spans.map(({ attributes }) => attributes['edgewalk.webhook.state'])).toEqual(['handled', 'failed']);
  expect(spans[1]?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'TypeError' });
  expect(JSON.stringify(spans.map(({ attributes }) => attributes))).not.toContain('178');
});
