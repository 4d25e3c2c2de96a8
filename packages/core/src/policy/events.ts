import { redact } from '../errors/redact.js';
import type { PreparedRequest } from '../request/prepare.js';
import type { WireParams } from '../wire/form.js';
import type { RequestSummary } from '../wire/http.js';
import type { ResponseMetadata } from './response-metadata.js';

/** What a hook sees of a request. Token, proof and secrets are never in it. */
export interface RequestEvent extends RequestSummary {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  readonly params: WireParams;
}

/** What a hook sees of an answer. */
export interface ResponseEvent extends RequestEvent, ResponseMetadata {
  readonly status: number;
}

/** The event of a request. */
export function eventOf(
  { operation, method, path, params }: PreparedRequest,
  secrets: readonly string[],
): RequestEvent {
  const shown = Object.entries(params)
    .filter(([name]) => name !== 'access_token')
    .map(([name, value]) => [name, isSecret(name) ? '[redacted]' : redact(value, secrets)]);
  return { operation, method, path: `/${path}`, params: Object.fromEntries(shown) };
}

const isSecret = (name: string): boolean => /secret|token|proof|^code$/.test(name);
