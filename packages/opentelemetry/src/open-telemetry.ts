import type { Observer } from '@edgewalk/core';
import { checkObject } from '@edgewalk/core/declare';
import { trace } from '@opentelemetry/api';
import { createMetricsObserver } from './metrics.js';
import { type OpenTelemetryOptions, providerRules } from './options.js';
import { createTraceObserver } from './traces.js';

/**
 * Reports every request to OpenTelemetry: a span for each attempt, and metrics. The SDK may be registered before or
 * afterwards; without one, nothing happens.
 *
 * @example new Instagram({ accessToken, observers: [openTelemetry()] });
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Observer {
  checkObject(options, 'openTelemetry', '{ tracerProvider }', providerRules);
  const { tracerProvider, meterProvider } = options;
  const observers = [createTraceObserver(tracerProvider ?? trace), createMetricsObserver(meterProvider)];
  return (event) => {
    const endObservers = observers.map((observer) => ignoreErrors(() => observer(event)));
    if (endObservers.every((endObserver) => endObserver === undefined)) return undefined;
    return (end) => {
      for (const endObserver of endObservers) ignoreErrors(() => endObserver?.(end));
    };
  };
}

/** A failure of the SDK in traces must not affect metrics, and vice versa. */
function ignoreErrors<A>(act: () => A): A | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
