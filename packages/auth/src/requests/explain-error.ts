import type { TokenLike } from '../tokens/access-token.js';
import {
  AccessTokenError,
  type ErrorDetails,
  type GraphError,
  InvalidParameterError,
  OutcomeUnknownError,
  UnknownApiError,
} from '@edgewalk/core';

/** Whether Meta refuses without a specific reason. */
const isUnspecific = (error: GraphError): boolean =>
  error instanceof InvalidParameterError ||
  error instanceof UnknownApiError ||
  (error instanceof AccessTokenError && ['invalid', 'missing', 'expired'].includes(error.problem));

/** Adds advice to the refusal of a code. */
export function explainCode(error: GraphError): GraphError {
  if (error instanceof OutcomeUnknownError)
    return revise(error, { advice: 'The code may already be used: begin the login again.' });
  if (!isUnspecific(error)) return error;
  const advice =
    'A code works once, for a short time, and with the redirectUri of its login page: begin the login again. If that does not help, compare appId, appSecret and redirectUri with the app settings.';
  return revise(error, { advice });
}

/** Meta reports a wrong app secret under the code of a transient error. */
export function explainApp(error: GraphError): GraphError {
  if (error.code !== 1 || !/client[ _]secret/i.test(error.message)) return error;
  const { message, request, status, code, type, traceId } = error;
  const details = { message, request, status, code, type, traceId };
  const advice = "appSecret is not the secret of this appId: copy both from the app's settings.";
  return new InvalidParameterError({ ...details, advice, retry: 'never' });
}

const day = 86_400_000;

/** Adds advice to a failed refresh: the token is too young, it has expired, or the reason is unclear. */
export function explainRefresh(token: TokenLike, now: () => number, hint?: string): (error: GraphError) => GraphError {
  return (error) => {
    if (!isUnspecific(error)) return error;
    const { obtainedAt = 0, expiresAt = Number.POSITIVE_INFINITY } = typeof token === 'object' ? token : {};
    const expired = now() >= expiresAt || (error instanceof AccessTokenError && error.problem === 'expired');
    if (expired) return revise(error, { problem: 'expired', advice: afterExpiry });
    if (now() < obtainedAt + day) return revise(error, tooYoung(new Date(obtainedAt + day)));
    return revise(
      error,
      /24 hours|too young/i.test(error.message)
        ? tooYoung()
        : { advice: hint === undefined ? unclear : `${unclear} ${hint}` },
    );
  };
}

const afterExpiry = 'The token has expired, and Meta does not refresh an expired token: the person must log in again.';
const unclear =
  'Meta refreshes a token that is at least 24 hours old and has not expired: a younger one still works, so try later; for an expired one the person must log in again.';

const tooYoung = (since?: Date) => ({
  retry: 'after' as const,
  advice: `Meta refreshes a token once it is 24 hours old. This one is younger and still works: use it, and refresh it after ${since ? since.toISOString() : 'a day'}.`,
});

/** A copy of the error with other details. */
function revise(error: GraphError, changes: Partial<ErrorDetails> & { readonly problem?: string }): GraphError {
  // The constructor of every class in the union accepts its own JSON.
  const ErrorClass = error.constructor as new (details: ErrorDetails) => GraphError;
  const { message, advice, retry } = error;
  return new ErrorClass({ ...error.toJSON(), message, advice, retry, ...changes });
}
