import * as E from 'fp-ts/lib/Either.js';
import {
  type GraphError,
  NetworkError,
  OutcomeUnknownError,
  ResponseFormatError,
  TimeoutError,
} from '../errors/kinds.js';
import type { PreparedRequest } from '../request/request.js';
import { interpret } from './interpret.js';
import type { HttpResponse } from '../transport/transport.js';

/** The JSON of an answer. A write that was sent and whose answer was lost becomes an unknown outcome. */
export function afterAnswer(
  answer: E.Either<GraphError, HttpResponse>,
  request: PreparedRequest,
  secrets: readonly string[],
): E.Either<GraphError, unknown> {
  const body = E.isLeft(answer) ? answer : interpret(answer.right, () => contextOf(request, secrets));
  return E.isLeft(body) && request.method !== 'GET' ? E.left(doubtful(body.left, request)) : body;
}

/** What the reading of an answer needs to know of its request. */
export function contextOf(request: PreparedRequest, secrets: readonly string[]) {
  const { permissions, repeatable = false } = request.facts;
  const all = [...(permissions?.facebook ?? []), ...(permissions?.instagram ?? [])];
  return {
    request: { method: request.method, path: `/${request.path}` },
    permissions: all,
    secrets,
    repeatable: request.method === 'GET' || repeatable,
  };
}

function doubtful(error: GraphError, request: PreparedRequest): GraphError {
  const lost =
    (error instanceof NetworkError && error.sent) ||
    error instanceof TimeoutError ||
    (error instanceof ResponseFormatError && error.problem !== 'redirect');
  return lost ? outcomeUnknown(error, request) : error;
}

/** The error of a write that may or may not have happened. */
export function outcomeUnknown(
  cause: OutcomeUnknownError['cause'],
  request: Pick<PreparedRequest, 'method' | 'path' | 'facts'>,
): OutcomeUnknownError {
  const repeatable = request.facts.repeatable === true;
  return new OutcomeUnknownError({
    message: `${request.method} /${request.path}: it may or may not have happened, since the answer was lost (${cause.message})`,
    retry: repeatable ? 'safe' : 'never',
    advice: repeatable
      ? 'Send it again: twice does what once does.'
      : 'Look whether it happened before you send it again.',
    request: { method: request.method, path: `/${request.path}` },
    status: cause.status,
    cause,
  });
}
