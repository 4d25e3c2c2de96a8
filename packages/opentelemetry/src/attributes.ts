import type { AttemptEnd, AttemptEvent } from '@edgewalk/core';
import type { Attributes } from '@opentelemetry/api';

/** Who made the spans and metrics. */
export const scope = '@edgewalk/opentelemetry';

/** What is known before a request is sent. Path and parameters stay out: ids are in them, and what people wrote. */
export function requestAttributes({ method, host, scheme, operation }: AttemptEvent): Attributes {
  // The brackets are those of an IPv6 address.
  const [, address = host, port = scheme === 'https' ? '443' : '80'] =
    /^\[?(.*?)\]?(?::(\d+))?$/.exec(host) ?? [];
  return {
    'http.request.method': method,
    'server.address': address,
    'server.port': Number(port),
    'edgewalk.operation': operation,
  };
}

/** What is known of its end. */
export function answerAttributes({ status, error }: AttemptEnd): Attributes {
  return {
    ...(status !== undefined && { 'http.response.status_code': status }),
    ...(error && { 'error.type': error._tag }),
  };
}
