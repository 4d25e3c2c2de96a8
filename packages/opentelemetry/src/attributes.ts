import type { AttemptEnd, AttemptEvent } from '@edgewalk/core';
import type { Attributes } from '@opentelemetry/api';

/** The instrumentation scope of the spans and metrics. */
export const scope = '@edgewalk/opentelemetry';

/** The attributes of a request. Path and parameters are left out: they contain ids and texts of users. */
export function getRequestAttributes({ method, host, scheme, operation }: AttemptEvent): Attributes {
  // An IPv6 address is in brackets.
  const [, address = host, port = scheme === 'https' ? '443' : '80'] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(host) ?? [];
  return {
    'http.request.method': method,
    'server.address': address,
    'server.port': Number(port),
    'edgewalk.operation': operation,
  };
}

/** The attributes of its response or error. */
export function getResponseAttributes({ status, error }: AttemptEnd): Attributes {
  return {
    ...(status !== undefined && { 'http.response.status_code': status }),
    ...(error && { 'error.type': error._tag }),
  };
}
