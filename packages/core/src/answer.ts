import * as E from 'fp-ts/lib/Either.js';
import type { Plan, WithResponse } from './call.js';
import { withoutSecrets } from './decode.js';
import type { GraphError } from './errors/kinds.js';
import { redactHeaders } from './errors/redact.js';
import { parseUsage } from './limits/usage.js';
import { afterAnswer } from './outcome.js';
import type { PreparedRequest } from './request.js';
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
function withResponse<A>(value: A, response: HttpResponse): WithResponse<A> {
  return { value, status: response.status, headers: response.headers, ...metadataOf(response) };
}

/** The value in an answer, read as its plan says, or what is wrong with it. */
export function valueOf<A>(
  answer: E.Either<GraphError, HttpResponse>,
  plan: Plan<A>,
  prepared: PreparedRequest,
  secrets: readonly string[],
): E.Either<GraphError, WithResponse<A>> {
  const body = afterAnswer(answer, prepared, secrets);
  if (E.isLeft(body)) return body;
  if (E.isLeft(answer)) return answer;
  const value = plan.decode(body.right, plan.request);
  if (E.isLeft(value)) return E.left(withoutSecrets(value.left, secrets));
  return E.right(withResponse(value.right, answer.right));
}
