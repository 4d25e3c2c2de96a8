import type { RedirectError } from '@edgewalk/auth';
import { EdgewalkError, type GraphError, InvalidArgumentError, RateLimitError } from '@edgewalk/core';

/** An error as an HTTP response. */
export interface HttpError {
  readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 502 | 503 | 504;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly error: string; readonly message: string; readonly advice?: string };
}

/** One status for each kind of failure; it stops compiling when a kind is missing. */
const statuses: Readonly<Record<(GraphError | RedirectError)['_tag'], HttpError['status']>> = {
  InvalidParameterError: 400,
  MissingCodeError: 400,
  StateMismatchError: 400,
  AccessTokenError: 401,
  ConsentDeniedError: 403,
  PermissionError: 403,
  PolicyError: 403,
  NotFoundError: 404,
  AmbiguousAccountError: 409,
  DuplicatePostError: 409,
  PublishingError: 422,
  RateLimitError: 429,
  UnknownApiError: 502,
  NetworkError: 502,
  ResponseFormatError: 502,
  HostError: 502,
  DecodeError: 502,
  OutcomeUnknownError: 502,
  AbortError: 503,
  TransientError: 503,
  TimeoutError: 504,
};

/** Turns an error into a response. Errors that are not Edgewalk's are not shown: they may contain secrets. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof InvalidArgumentError)
    return { status: 400, headers: {}, body: { error: error.name, message: error.message } };
  if (!(error instanceof EdgewalkError) || !isKnown(error._tag))
    return { status: 500, headers: {}, body: { error: 'Error', message: 'something went wrong' } };
  const { _tag, message, advice } = error;
  return { status: statuses[_tag], headers: createRetryAfter(error), body: { error: _tag, message, advice } };
}

const isKnown = (tag: string): tag is keyof typeof statuses => Object.hasOwn(statuses, tag);

function createRetryAfter(error: EdgewalkError): Record<string, string> {
  if (!(error instanceof RateLimitError) || error.retryAfterMs === undefined) return {};
  return { 'retry-after': String(Math.ceil(error.retryAfterMs / 1000)) };
}

/** Nobody is logged in. */
export const notLoggedIn: HttpError = {
  status: 401,
  headers: {},
  body: { error: 'NotLoggedIn', message: 'nobody is logged in', advice: 'Open /login.' },
};
