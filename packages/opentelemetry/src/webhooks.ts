import { checkObject } from '@edgewalk/core/declare';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { scope } from './attributes.js';
import { type OpenTelemetryOptions, providerRules } from './options.js';

/** What a span tells of an event. The account is not in it: it is a person's. */
export interface WebhookAbout {
  readonly object: string;
  readonly field: string;
}

/** What became of an event. */
export interface HandledWebhook {
  readonly state: string;
  readonly error?: unknown;
}

/**
 * Makes a span for each event of a webhook, active while its handlers run: their own calls are its children.
 *
 * @example webhooks({ secrets, verifyToken, around: traceWebhooks() });
 */
export function traceWebhooks(options: Pick<OpenTelemetryOptions, 'tracerProvider'> = {}) {
  checkObject(options, 'traceWebhooks', '{ tracerProvider }', { tracerProvider: providerRules.tracerProvider });
  const provider = options.tracerProvider ?? trace;
  return <O extends HandledWebhook>({ object, field }: WebhookAbout, handle: () => Promise<O>): Promise<O> => {
    const attributes = { 'edgewalk.webhook.object': object, 'edgewalk.webhook.field': field };
    const about = { kind: SpanKind.CONSUMER, attributes };
    return provider.getTracer(scope).startActiveSpan(`${object}.${field}`, about, async (span) => {
      try {
        const outcome = await handle();
        span.setAttribute('edgewalk.webhook.state', outcome.state);
        // The message of an error can contain texts of users: its name must suffice.
        if (outcome.state === 'failed') span.setStatus({ code: SpanStatusCode.ERROR, message: nameOf(outcome.error) });
        return outcome;
      } finally {
        span.end();
      }
    });
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'failed');
