import type { HttpRequest, RequestSummary } from '../wire/http.js';
import type { ErrorDetails } from './error.js';
import { AbortError, type FormatProblem, type GraphError, ResponseFormatError, TimeoutError } from './kinds.js';

type Named = Pick<HttpRequest, 'summary'>;

export const nameOf = ({ summary }: Named): string => `${summary.method} ${summary.path}`;

/** The error of a call that the caller's signal ended. */
export function abortError(request: Named, sent: boolean): AbortError {
  const doubtful = sent && request.summary.method !== 'GET';
  return new AbortError({
    message: `${nameOf(request)}: aborted by the caller${sent ? '' : ' before it was sent'}`,
    retry: 'never',
    advice: doubtful ? 'The write may have happened: check before you send it again.' : 'Nothing to do.',
    request: request.summary,
    sent,
  });
}

/** The call's time is up. */
export function timeoutError(
  request: Named,
  timeoutMs: number,
  sent: boolean,
  what: string = sent ? 'no complete answer' : 'no connection',
): TimeoutError {
  return new TimeoutError({
    message: `${nameOf(request)}: ${what} within ${timeoutMs} ms`,
    retry: request.summary.method === 'GET' || !sent ? 'safe' : 'never',
    advice: 'Try again, with a smaller page or a larger timeoutMs.',
    request: request.summary,
    timeoutMs,
    sent,
  });
}

/** The failure of a whole batch as the error of one of its requests. */
export function errorOf<E extends GraphError>(whole: E, request: RequestSummary, changes: Partial<ErrorDetails>): E {
  const { message, advice, retry, cause } = whole;
  const what = message.replace(/^\w+ \/: /, '');
  // Every class is constructed from its own data, of which only the cause is not enumerable.
  const Kind = whole.constructor as new (details: ErrorDetails & { cause?: unknown }) => E;
  const named = `${request.method} ${request.path}: the batch as a whole failed: ${what}`;
  return new Kind({ ...whole.toJSON(), advice, retry, ...changes, message: named, request, cause });
}

/** The error of a response that is not JSON of the Graph API. Reads are retried, unless the status refuses them. */
export function formatError(
  problem: FormatProblem,
  message: string,
  { summary }: Named,
  status?: number,
): ResponseFormatError {
  return new ResponseFormatError({
    problem,
    message,
    retry: summary.method === 'GET' && !isRefusal(status) ? 'safe' : 'never',
    advice: adviceFor(status),
    request: summary,
    status,
  });
}

/** Whether the status refuses the request as it is, or leads away from it: 408, 425 and 429 ask for another try. */
const isRefusal = (status = 0): boolean => status >= 300 && status < 500 && ![408, 425, 429].includes(status);

/** Statuses with which a server refuses a request that it has not read to its end, or not passed on. */
export const isUnread = (status = 0): boolean => [405, 407, 411, 413, 414, 415, 431].includes(status);

function adviceFor(status = 0): string {
  if (status === 414 || status === 431)
    return 'The request is too long: ask for fewer fields, or send several requests.';
  if (status === 413) return 'The request is too large for a server on the way: send less, or a smaller file.';
  if (isRefusal(status))
    return 'A server on the way, or Meta, refuses the request: check the address, proxies and firewalls.';
  return 'Something between you and Meta, or Meta itself, sent a malformed response: try again later.';
}
