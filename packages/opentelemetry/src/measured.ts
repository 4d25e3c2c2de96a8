import type { Observer } from '@edgewalk/core';
import { createNoopMeter, type MeterProvider, metrics } from '@opentelemetry/api';
import { answerAttributes, requestAttributes, scope } from './attributes.js';
import { readingsOf } from './readings.js';

/** How long requests take, how many are sent again, and how much of Meta's allowances is used. */
export function measured(given?: MeterProvider): Observer {
  const instruments = latest(given);
  return (event) => {
    const found = instruments();
    if (!found) return undefined;
    const attributes = requestAttributes(event);
    const begin = performance.now();
    if (event.attempt > 1) found.retries.add(1, attributes);
    return (end) => {
      found.duration.record((performance.now() - begin) / 1_000, { ...attributes, ...answerAttributes(end) });
      for (const { percent, ...kind } of readingsOf(end.usage))
        found.usage.record(percent, { ...kind, 'server.address': attributes['server.address'] });
    };
  };
}

/** The API hands spans on to an SDK that is registered later, but not metrics: they are asked for each time. */
function latest(given: MeterProvider | undefined) {
  let known: MeterProvider | undefined;
  let made: ReturnType<typeof instrumentsOf>;
  return () => {
    const provider = given ?? metrics.getMeterProvider();
    if (provider !== known) made = instrumentsOf(provider);
    known = provider;
    return made;
  };
}

/** As the HTTP conventions advise, in seconds. */
const durations = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Closer where it matters, in percent. */
const percents = [10, 25, 50, 75, 80, 85, 90, 95, 100];

function instrumentsOf(provider: MeterProvider) {
  const meter = provider.getMeter(scope);
  if (meter === createNoopMeter()) return undefined;
  return {
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
      description: "How much of Meta's allowances was used at each answer.",
      unit: '%',
      advice: { explicitBucketBoundaries: percents },
    }),
  };
}
