import { hasMethods, may, type Rule } from '@edgewalk/core/declare';
import type { MeterProvider, TracerProvider } from '@opentelemetry/api';

export interface OpenTelemetryOptions {
  /** Creates the spans; the registered provider by default. */
  readonly tracerProvider?: TracerProvider;
  /** Receives the metrics; the registered provider by default. */
  readonly meterProvider?: MeterProvider;
}

export const providerRules = {
  tracerProvider: may(hasMethods('getTracer'), 'give a TracerProvider of OpenTelemetry'),
  meterProvider: may(hasMethods('getMeter'), 'give a MeterProvider of OpenTelemetry'),
} satisfies Record<keyof OpenTelemetryOptions, Rule>;
