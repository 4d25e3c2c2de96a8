// The public surface of @edgewalk/opentelemetry.
export type { Observer } from '@edgewalk/core';
export { openTelemetry, type OpenTelemetryOptions } from './open-telemetry.js';
export { type HandledWebhook, traceWebhooks, type WebhookAbout } from './webhooks.js';
