import { redact } from '../errors/redact.js';
import type { PreparedRequest } from '../request/prepare.js';
import type { WireParams } from '../wire/form.js';
import type { RequestSummary } from '../wire/http.js';
import type { ResponseMetadata } from './response-metadata.js';

/** A request as hooks see it: never with token, proof or secrets. */
export interface RequestEvent extends RequestSummary {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  /** The label of the client. */
  readonly label?: string;
  readonly params: WireParams;
}

/** A response as hooks see it. */
export interface ResponseEvent extends RequestEvent, ResponseMetadata {
  readonly status: number;
}

/** The event of a request. */
export function eventOf(
  { operation, method, path, params }: PreparedRequest,
  secrets: readonly string[],
  label?: string,
): RequestEvent {
  const shown = Object.entries(params)
    .filter(([name]) => name !== 'access_token')
    .map(([name, value]) => [name, isSecret(name) ? '[redacted]' : redact(value, secrets)]);
  return {
    operation,
    method,
    path: `/${path}`,
    params: Object.fromEntries(shown),
    ...(label !== undefined && { label }),
  };
}

const isSecret = (name: string): boolean => /secret|token|proof|^code$/.test(name);
