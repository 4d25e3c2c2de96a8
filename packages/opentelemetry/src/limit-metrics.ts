import type { LimitOptions, WaitEvent } from '@edgewalk/core/limits';
import { checkObject } from '@edgewalk/core/declare';
import type { Meter } from '@opentelemetry/api';
import { cacheInstruments } from './instruments.js';
import { type OpenTelemetryOptions, providerRules } from './options.js';

/**
 * Reports a limiter to OpenTelemetry: how long calls wait and for what, how many wait now, and how often its store was
 * lost. Neither accounts nor labels become attributes.
 *
 * @example new Instagram({ accessToken, limits: limiter({ ...limitMetrics(), maxWaitMs: 60_000 }) });
 */
export function limitMetrics(
  options: Pick<OpenTelemetryOptions, 'meterProvider'> = {},
): Required<Pick<LimitOptions, 'onWait' | 'onStore'>> {
  checkObject(options, 'limitMetrics', '{ meterProvider }', { meterProvider: providerRules.meterProvider });
  const instruments = cacheInstruments(options.meterProvider, createInstruments);
  return {
    onWait: (wait) => {
      const current = instruments();
      if (!current) return undefined;
      const attributes = attributesOf(wait);
      const begin = performance.now();
      current.held.add(1, attributes);
      return () => {
        current.held.add(-1, attributes);
        current.waits.record((performance.now() - begin) / 1_000, attributes);
      };
    },
    onStore: ({ kind }) => {
      if (kind === 'lost') instruments()?.lost.add(1);
    },
  };
}

const attributesOf = ({ allowance: { kind, type }, reason }: WaitEvent) => ({
  'edgewalk.allowance': kind,
  'edgewalk.wait.reason': reason,
  ...(type !== undefined && { 'edgewalk.business_use_case': type }),
});

/** From calls on their way to an hour, in seconds. */
const waits = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3_600];

const createInstruments = (meter: Meter) => ({
  waits: meter.createHistogram('edgewalk.limits.wait', {
    description: 'How long a call waited for an allowance, by the reason.',
    unit: 's',
    advice: { explicitBucketBoundaries: waits },
  }),
  held: meter.createUpDownCounter('edgewalk.limits.held', {
    description: 'Calls that wait now.',
    unit: '{call}',
  }),
  lost: meter.createCounter('edgewalk.limits.store_lost', {
    description: 'How often the shared store of the limits failed.',
    unit: '{failure}',
  }),
});
