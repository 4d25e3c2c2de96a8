import type { AttemptEnd, Observer } from '@edgewalk/core';
import { type Attributes, SpanKind, SpanStatusCode, type TracerProvider } from '@opentelemetry/api';
import { answerAttributes, requestAttributes, scope } from './attributes.js';

/** A span for each attempt, below the one that is active where the call is sent. */
export function traced(provider: Pick<TracerProvider, 'getTracer'>): Observer {
  return (event) => {
    const { method, operation, attempt } = event;
    const again = attempt > 1 && { 'http.request.resend_count': attempt - 1 };
    const span = provider.getTracer(scope).startSpan(`${method} ${operation}`, {
      kind: SpanKind.CLIENT,
      attributes: { ...requestAttributes(event), ...again },
    });
    if (!span.isRecording()) return undefined;
    return (end) => {
      span.setAttributes({ ...answerAttributes(end), ...graphAttributes(end) });
      // The message of an error can hold what people wrote: its kind has to do.
      if (end.error) span.setStatus({ code: SpanStatusCode.ERROR, message: end.error._tag });
      span.end();
    };
  };
}

/** What Meta says beside its answer. */
function graphAttributes({ version, traceId, error }: AttemptEnd): Attributes {
  const { code, subcode } = error ?? {};
  const trace = traceId ?? error?.traceId;
  return {
    ...(version !== undefined && { 'edgewalk.api_version': version }),
    ...(trace !== undefined && { 'edgewalk.trace_id': trace }),
    ...(code !== undefined && { 'edgewalk.error.code': code }),
    ...(subcode !== undefined && { 'edgewalk.error.subcode': subcode }),
  };
}
