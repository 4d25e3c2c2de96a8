import * as E from 'fp-ts/lib/Either.js';
import type { WithResponse } from './call.js';
import type { GraphError } from './errors/kinds.js';
import { redactHeaders } from './errors/redact.js';
import { parseUsage } from './limits/usage.js';
import type { HttpResponse } from './transport/transport.js';

/** The answer with headers that may be shown: a server can repeat the token in any of them. */
export const cleaned = (answer: E.Either<GraphError, HttpResponse>, secrets: readonly string[]) =>
  E.isLeft(answer)
    ? answer
    : E.right({ ...answer.right, headers: redactHeaders(answer.right.headers, secrets) });

/** What headers tell of an answer. */
export function metadataOf(response: HttpResponse) {
  const version = response.headers['facebook-api-version'];
  const traceId = response.headers['x-fb-trace-id'];
  const usage = parseUsage(response.headers);
  return {
    ...(version !== undefined && { version }),
    ...(traceId !== undefined && { traceId }),
    ...(usage && { usage }),
  };
}

/** A value together with what came beside it. */
export function withResponse<A>(value: A, response: HttpResponse): WithResponse<A> {
  return { value, status: response.status, headers: response.headers, ...metadataOf(response) };
}
