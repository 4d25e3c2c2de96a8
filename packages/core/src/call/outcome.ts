import {
  type GraphError,
  NetworkError,
  OutcomeUnknownError,
  ResponseFormatError,
  TimeoutError,
} from '../errors/kinds.js';
import type { PreparedRequest } from '../request/prepare.js';

type WriteRequest = Pick<PreparedRequest, 'method' | 'path' | 'facts'>;

/** The error of a write: an unknown outcome when it was sent and its response was lost. */
export function lostResponse(error: GraphError, request: WriteRequest): GraphError {
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
    advice: repeatable ? 'Send it again: it is idempotent.' : 'Check whether it happened before you send it again.',
    request: { method: request.method, path: `/${request.path}` },
    status: cause.status,
    cause,
  });
}
