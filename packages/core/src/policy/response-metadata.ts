import { redact } from '../errors/redact.js';
import type { HttpResponse } from '../wire/http.js';
import { cleanUsage, type Usage } from '../wire/usage.js';

/** What the headers of a response report. */
export interface ResponseMetadata {
  /** The version that Meta served: it silently replaces an expired or unknown one. */
  readonly version?: string;
  readonly traceId?: string;
  readonly usage?: Usage;
}

/** Reads the headers. Redacts secrets, since a server can repeat the token in any header. */
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
