import type { Observer } from '@edgewalk/core';
import { type MeterProvider, trace, type TracerProvider } from '@opentelemetry/api';
import { measured } from './measured.js';
import { traced } from './traced.js';

export interface OpenTelemetryOptions {
  /** Makes the spans; the registered one unless given. */
  readonly tracerProvider?: TracerProvider;
  /** Takes the metrics; the registered one unless given. */
  readonly meterProvider?: MeterProvider;
}

/**
 * Tells OpenTelemetry of every request: a span for each attempt, and metrics. An SDK may be registered before or
 * afterwards; while there is none, nothing happens.
 *
 * @example new Instagram({ accessToken, observers: [openTelemetry()] });
 */
export function openTelemetry({ tracerProvider, meterProvider }: OpenTelemetryOptions = {}): Observer {
  const observers = [traced(tracerProvider ?? trace), measured(meterProvider)];
  return (event) => {
    const followers = observers.map((observer) => quietly(() => observer(event)));
    if (followers.every((follower) => follower === undefined)) return undefined;
    return (end) => {
      for (const follower of followers) quietly(() => follower?.(end));
    };
  };
}

/** An SDK that fails at the one must not take the other along. */
function quietly<A>(act: () => A): A | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
