// The public surface of @edgewalk/opentelemetry.
export type { Observer } from '@edgewalk/core';
export { limitMetrics } from './limit-metrics.js';
export { openTelemetry } from './open-telemetry.js';
export type { OpenTelemetryOptions } from './options.js';
export { type HandledWebhook, traceWebhooks, type WebhookAbout } from './webhooks.js';
