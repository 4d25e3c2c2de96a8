import type { Observer } from '@edgewalk/core';
import type { Meter, MeterProvider } from '@opentelemetry/api';
import { getResponseAttributes, getRequestAttributes } from './attributes.js';
import { cacheInstruments } from './instruments.js';
import { listReadings } from './usage-readings.js';

/** Records the duration of requests, the number of retries, and the usage of Meta's allowances. */
export function createMetricsObserver(provided?: MeterProvider): Observer {
  const instruments = cacheInstruments(provided, createInstruments);
  return (event) => {
    const current = instruments();
    if (!current) return undefined;
    const attributes = getRequestAttributes(event);
    const begin = performance.now();
    if (event.attempt > 1) current.retries.add(1, attributes);
    return (end) => {
      const seconds = (performance.now() - begin) / 1_000;
      current.duration.record(seconds, { ...attributes, ...getResponseAttributes(end) });
      for (const { percent, ...kind } of listReadings(end.usage))
        current.usage.record(percent, { ...kind, 'server.address': attributes['server.address'] });
    };
  };
}

/** The buckets that the HTTP conventions recommend, in seconds. */
const durations = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Finer near the limit, in percent. */
const percents = [10, 25, 50, 75, 80, 85, 90, 95, 100];

const createInstruments = (meter: Meter) => ({
  duration: meter.createHistogram('http.client.request.duration', {
    description: 'Duration of HTTP client requests.',
    unit: 's',
    advice: { explicitBucketBoundaries: durations },
  }),
  retries: meter.createCounter('edgewalk.retries', {
    description: 'Requests that were sent again.',
    unit: '{retry}',
  }),
  usage: meter.createHistogram('edgewalk.usage', {
    description: "The usage of Meta's allowances at each response.",
    unit: '%',
    advice: { explicitBucketBoundaries: percents },
  }),
});
