import {
  AbortError,
  type FormatProblem,
  type GraphError,
  NetworkError,
  ResponseFormatError,
  TimeoutError,
} from '../errors/kinds.js';
import { FileProblem } from '../wire/file.js';
import { isEnded } from './cancellation.js';
import type { HttpRequest } from './transport.js';

/** Reasons that leave no doubt: the connection was never made, so nothing was sent. */
const nothingSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** An answer that is too large or badly encoded, thrown inside a transport. */
export class BodyProblem extends Error {
  constructor(
    readonly problem: FormatProblem,
    message: string,
  ) {
    super(message);
  }
}

type Named = Pick<HttpRequest, 'summary'>;

const nameOf = ({ summary }: Named): string => `${summary.method} ${summary.path}`;

/** Turns whatever a transport threw into a typed error. Undici throws codes; fetch wraps them as `cause`. */
export function failure(thrown: unknown, request: HttpRequest): GraphError {
  if (thrown instanceof BodyProblem) {
    return formatError(thrown.problem, `${nameOf(request)}: ${thrown.message}`, request);
  }
  if (thrown instanceof FileProblem) return unreadable(thrown, request);
  return isEnded(request) ? aborted(request, true) : networkError(reasonOf(thrown), request);
}

function networkError(reason: string, request: Named): NetworkError {
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

/** Meta does nothing with a form that does not end, so that nothing has happened. */
function unreadable({ message }: FileProblem, request: Named): NetworkError {
  return new NetworkError({
    message: `${nameOf(request)}: the file cannot be sent: ${message}`,
    retry: 'never',
    advice: 'Give a file that can be opened, with its size in bytes.',
    request: request.summary,
    reason: 'FILE',
    sent: false,
  });
}

/** The caller's signal ended the call. */
export function aborted(request: Named, sent: boolean): AbortError {
  const doubtful = sent && request.summary.method !== 'GET';
  return new AbortError({
    message: `${nameOf(request)}: aborted by the caller${sent ? '' : ' before it was sent'}`,
    retry: 'never',
    advice: doubtful ? 'The write may have happened: look before you send it again.' : 'Nothing to do.',
    request: request.summary,
  });
}

/** The call's time is up. */
export function timedOut(request: Named, timeoutMs: number): TimeoutError {
  return new TimeoutError({
    message: `${nameOf(request)}: no complete answer within ${timeoutMs} ms`,
    retry: request.summary.method === 'GET' ? 'safe' : 'never',
    advice: 'Try again, with a smaller page or a larger timeoutMs.',
    request: request.summary,
    timeoutMs,
  });
}

/** An answer that is no JSON of the Graph API. */
export function formatError(
  problem: FormatProblem,
  message: string,
  { summary }: Named,
  status?: number,
): ResponseFormatError {
  return new ResponseFormatError({
    problem,
    message,
    retry: summary.method === 'GET' ? 'safe' : 'never',
    advice: 'Something between you and Meta, or Meta itself, answered out of form: try again later.',
    request: summary,
    status,
  });
}

/** The system's code: on the error itself, on its cause, or on the first of several attempts to connect. */
function reasonOf(thrown: unknown): string {
  const cause = memberOf(thrown, 'cause');
  for (const candidate of [thrown, firstOf(thrown), cause, firstOf(cause)]) {
    const code = memberOf(candidate, 'code');
    if (typeof code === 'string') return code;
  }
  const name = memberOf(thrown, 'name');
  return typeof name === 'string' ? name : 'unknown';
}

// By structure, not by class: an error of fetch may come from another realm than this code.
const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function firstOf(value: unknown): unknown {
  const errors = memberOf(value, 'errors');
  return Array.isArray(errors) ? errors[0] : undefined;
}
