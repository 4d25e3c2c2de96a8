import { redact } from '../errors/redact.js';
import type { HttpResponse } from '../wire/http.js';
import { cleanUsage, type Usage } from '../wire/usage.js';

/** What headers say of an answer. */
export interface ResponseMetadata {
  /** The version Meta served, which an expired or unknown one is silently replaced by. */
  readonly version?: string;
  readonly traceId?: string;
  readonly usage?: Usage;
}

/** Reads the headers. A server can repeat the token in any of them, so secrets are taken out. */
export function metadataOf({ headers }: HttpResponse, secrets: readonly string[]): ResponseMetadata {
  const clean = (text: string) => redact(text, secrets);
  const { 'facebook-api-version': version, 'x-fb-trace-id': traceId } = headers;
  const usage = cleanUsage(headers, clean);
  return {
    ...(version !== undefined && { version: clean(version) }),
    ...(traceId !== undefined && { traceId: clean(traceId) }),
    ...(usage && { usage }),
  };
}
