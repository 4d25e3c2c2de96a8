// The public surface of @edgewalk/opentelemetry.
export { openTelemetry, type OpenTelemetryOptions } from './open-telemetry.js';
