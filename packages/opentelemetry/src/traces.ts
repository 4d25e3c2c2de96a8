import type { AttemptEnd, Observer } from '@edgewalk/core';
import { type Attributes, SpanKind, SpanStatusCode, type TracerProvider } from '@opentelemetry/api';
import { getResponseAttributes, getRequestAttributes, scope } from './attributes.js';

/** Creates a span for each attempt, as a child of the span that is active where the call is sent. */
export function createTraceObserver(provider: Pick<TracerProvider, 'getTracer'>): Observer {
  return (event) => {
    const { method, operation, attempt, label } = event;
    const again = attempt > 1 && { 'http.request.resend_count': attempt - 1 };
    const labelled = label !== undefined && { 'edgewalk.label': label };
    const span = provider.getTracer(scope).startSpan(`${method} ${operation}`, {
      kind: SpanKind.CLIENT,
      attributes: { ...getRequestAttributes(event), ...again, ...labelled },
    });
    if (!span.isRecording()) return undefined;
    return (end) => {
      span.setAttributes({ ...getResponseAttributes(end), ...getGraphAttributes(end) });
      // The message of an error can contain texts of users: its `_tag` must suffice.
      if (end.error) span.setStatus({ code: SpanStatusCode.ERROR, message: end.error._tag });
      span.end();
    };
  };
}

/** The attributes from Meta's headers and error codes. */
function getGraphAttributes({ version, traceId, error }: AttemptEnd): Attributes {
  const { code, subcode } = error ?? {};
  const trace = traceId ?? error?.traceId;
  return {
    ...(version !== undefined && { 'edgewalk.api_version': version }),
    ...(trace !== undefined && { 'edgewalk.trace_id': trace }),
    ...(code !== undefined && { 'edgewalk.error.code': code }),
    ...(subcode !== undefined && { 'edgewalk.error.subcode': subcode }),
  };
}
