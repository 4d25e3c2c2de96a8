import { createNoopMeter, type Meter, type MeterProvider, metrics } from '@opentelemetry/api';
import { scope } from './attributes.js';

/**
 * Makes instruments when they are first needed; undefined without an SDK. The API forwards spans to an SDK that is
 * registered later, but not metrics: the provider is read each time.
 */
export function cacheInstruments<A>(provided: MeterProvider | undefined, create: (meter: Meter) => A) {
  let cachedFor: MeterProvider | undefined;
  let cached: A | undefined;
  return (): A | undefined => {
    const provider = provided ?? metrics.getMeterProvider();
    if (provider === cachedFor) return cached;
    const meter = provider.getMeter(scope);
    cached = meter === createNoopMeter() ? undefined : create(meter);
    cachedFor = provider;
    return cached;
  };
}
