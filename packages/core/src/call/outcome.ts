import {
  type GraphError,
  NetworkError,
  OutcomeUnknownError,
  ResponseFormatError,
  TimeoutError,
} from '../errors/kinds.js';
import type { PreparedRequest } from '../request/prepare.js';

type WriteRequest = Pick<PreparedRequest, 'method' | 'path' | 'facts'>;

/** The error of a write: an unknown outcome where it was sent and its answer was lost. */
export function lostAnswer(error: GraphError, request: WriteRequest): GraphError {
  const isLost =
    (error instanceof NetworkError && error.sent) ||
    error instanceof TimeoutError ||
    (error instanceof ResponseFormatError && error.problem !== 'redirect');
  return isLost ? outcomeUnknown(error, request) : error;
}

/** The error of a write that may or may not have happened. */
export function outcomeUnknown(cause: OutcomeUnknownError['cause'], request: WriteRequest): OutcomeUnknownError {
  const repeatable = request.facts.repeatable === true;
  return new OutcomeUnknownError({
    message: `${request.method} /${request.path}: it may or may not have happened, since the answer was lost (${cause.message})`,
    retry: repeatable ? 'safe' : 'never',
    advice: repeatable ? 'Send it again: it is idempotent.' : 'Look whether it happened before you send it again.',
    request: { method: request.method, path: `/${request.path}` },
    status: cause.status,
    cause,
  });
}
