import type { HttpRequest } from '../wire/http.js';
import { AbortError, type FormatProblem, ResponseFormatError, TimeoutError } from './kinds.js';

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
export function timeoutError(request: Named, timeoutMs: number, sent: boolean): TimeoutError {
  const what = sent ? 'no complete answer' : 'no connection';
  return new TimeoutError({
    message: `${nameOf(request)}: ${what} within ${timeoutMs} ms`,
    retry: request.summary.method === 'GET' || !sent ? 'safe' : 'never',
    advice: 'Try again, with a smaller page or a larger timeoutMs.',
    request: request.summary,
    timeoutMs,
    sent,
  });
}

/** The error of a response that is not JSON of the Graph API. Reads are retried, whatever the status. */
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
    advice: 'Something between you and Meta, or Meta itself, sent a malformed response: try again later.',
    request: summary,
    status,
  });
}
