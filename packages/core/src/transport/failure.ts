import { abortError, formatError, nameOf } from '../errors/failures.js';
import { type FormatProblem, type GraphError, NetworkError } from '../errors/kinds.js';
import { FileProblem } from '../wire/file.js';
import { type HttpRequest, isEnded } from '../wire/http.js';

/** Error codes of a connection that was never made, so nothing was sent. */
const nothingSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** A response that is too large or badly encoded; thrown inside a transport. */
export class BodyProblem extends Error {
  constructor(
    readonly problem: FormatProblem,
    message: string,
  ) {
    super(message);
  }
}

/** Turns what a transport threw into a typed error. Undici throws codes; fetch wraps them as `cause`. */
export function failure(thrown: unknown, request: HttpRequest): GraphError {
  if (thrown instanceof BodyProblem) {
    return formatError(thrown.problem, `${nameOf(request)}: ${thrown.message}`, request);
  }
  if (thrown instanceof FileProblem) return fileError(thrown, request);
  return isEnded(request) ? abortError(request, true) : networkError(reasonOf(thrown), request);
}

function networkError(reason: string, request: HttpRequest): NetworkError {
  const sent = !nothingSent.has(reason);
  return new NetworkError({
    message: `${nameOf(request)}: ${sent ? 'the connection broke' : 'no connection'} (${reason})`,
    retry: request.summary.method === 'GET' || !sent ? 'safe' : 'never',
    advice: 'Check the network between this machine and Meta, then try again.',
    request: request.summary,
    reason,
    sent,
  });
}

/** Meta ignores a form that does not end, so nothing has happened. */
function fileError({ message }: FileProblem, request: HttpRequest): NetworkError {
  return new NetworkError({
    message: `${nameOf(request)}: the file cannot be sent: ${message}`,
    retry: 'never',
    advice: 'Give a file that can be opened, with its size in bytes.',
    request: request.summary,
    reason: 'FILE',
    sent: false,
  });
}

/** The system's error code: on the error, on its cause, or on the first of several connection attempts. */
function reasonOf(thrown: unknown): string {
  const cause = memberOf(thrown, 'cause');
  for (const candidate of [thrown, firstOf(thrown), cause, firstOf(cause)]) {
    const code = memberOf(candidate, 'code');
    if (typeof code === 'string') return code;
  }
  const name = memberOf(thrown, 'name');
  return typeof name === 'string' ? name : 'unknown';
}

// By structure, not by class: an error of fetch may be from another realm.
const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function firstOf(value: unknown): unknown {
  const errors = memberOf(value, 'errors');
  return Array.isArray(errors) ? errors[0] : undefined;
}
