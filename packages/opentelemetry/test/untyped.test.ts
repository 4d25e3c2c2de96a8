import { expect, test } from '@jest/globals';
import { callables, expectRefusals } from '@edgewalk/testing/untyped';
import * as observing from '../src/index.js';

test.each(callables(observing))('%s refuses what JavaScript passes, and says what to write', async (name, call) => {
  await expectRefusals([name, call], {
    openTelemetry: [undefined, {}],
    limitMetrics: [undefined, {}],
    traceWebhooks: [undefined, {}],
  });
});

test('openTelemetry refuses a provider that is none', () => {
  expect(() => observing.openTelemetry({ tracerProvider: 5 as never })).toThrow(
    'tracerProvider: give a TracerProvider',
  );
  expect(() => observing.openTelemetry({ meterProvider: {} as never })).toThrow('meterProvider: give a MeterProvider');
});
