import {
  type GraphError,
  NetworkError,
  OutcomeUnknownError,
  ResponseFormatError,
  TimeoutError,
} from '../errors/kinds.js';
import { EdgewalkError } from '../errors/error.js';
import { isUnread } from '../errors/failures.js';
import { redact } from '../errors/redact.js';
import { messageOf } from '../transport/thrown.js';
import type { PreparedRequest } from '../request/prepare.js';
import { type GraphRequest, pathOf } from '../request/request.js';

type WriteRequest = Pick<PreparedRequest, 'method' | 'path' | 'facts'>;

/** The error of a write: an unknown outcome when it was sent and its response was lost. */
export function lostResponse(error: GraphError, request: WriteRequest): GraphError {
  if (request.method === 'GET') return error;
  const isLost =
    ((error instanceof NetworkError || error instanceof TimeoutError) && error.sent) ||
    (error instanceof ResponseFormatError && isUnreadable(error));
  return isLost ? outcomeUnknown(error, request) : error;
}

/** Whether the response does not say what became of the write. */
const isUnreadable = ({ problem, status }: ResponseFormatError): boolean =>
  problem !== 'redirect' && problem !== 'no result' && !isUnread(status);

/** What is thrown before a request is sent: by a token source, by a limiter, or since the runtime lacks something. */
export function notPrepared(thrown: unknown, request: GraphRequest): GraphError {
  const { method } = request;
  const path = pathOf(request);
  const text = redact(messageOf(thrown), request.secrets);
  return new NetworkError({
    message: `${method} ${path}: it was not sent: ${text}`,
    retry: 'never',
    advice:
      thrown instanceof EdgewalkError ? thrown.advice : 'Read the text: it is of the token source or the runtime.',
    request: { method, path },
    reason: thrown instanceof Error ? thrown.name : 'unknown',
    sent: false,
  });
}

/** What is thrown where nothing should be: nobody knows what was sent before. An error of Edgewalk stays what it is. */
export function unexpected(thrown: unknown, request: GraphRequest): GraphError {
  if (thrown instanceof EdgewalkError) return thrown as GraphError;
  const { method, facts, secrets } = request;
  const path = pathOf(request);
  const error = new NetworkError({
    message: `${method} ${path}: it failed inside: ${redact(messageOf(thrown), secrets)}`,
    retry: 'never',
    advice: 'Read the text: the fault is in the program or in Edgewalk, not in the network.',
    request: { method, path },
    reason: thrown instanceof Error ? thrown.name : 'unknown',
    sent: true,
  });
  return lostResponse(error, { method, facts, path: path.slice(1) });
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
