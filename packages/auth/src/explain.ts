import {
  AccessTokenError,
  type ErrorDetails,
  type GraphError,
  InvalidParameterError,
  OutcomeUnknownError,
  UnknownApiError,
} from '@edgewalk/core';
import type { TokenLike } from './token-answer.js';

/** Meta says no without saying why. */
const isVague = (error: GraphError): boolean =>
  error instanceof InvalidParameterError ||
  error instanceof UnknownApiError ||
  (error instanceof AccessTokenError && ['invalid', 'missing', 'expired'].includes(error.problem));

/** The advice for a code that is refused. */
export function explainCode(error: GraphError): GraphError {
  if (error instanceof OutcomeUnknownError)
    return advised(error, { advice: 'The code may be used up by now: begin the login again.' });
  if (!isVague(error)) return error;
  const advice =
    'A code works once, soon, and with the redirectUri of its login page: begin the login again. If that does not help, compare appId, appSecret and redirectUri with the app settings.';
  return advised(error, { advice });
}

/** Meta tells of a wrong app secret under the code of passing trouble. */
export function explainApp(error: GraphError): GraphError {
  if (error.code !== 1 || !/client[ _]secret/i.test(error.message)) return error;
  const { message, request, status, code, type, traceId } = error;
  const details = { message, request, status, code, type, traceId };
  const advice = "appSecret is not the secret of this appId: copy both from the app's settings.";
  return new InvalidParameterError({ ...details, advice, retry: 'never' });
}

const day = 86_400_000;

/** The advice for a token that is not refreshed: too young, ended, or one cannot tell. */
export function explainRefresh(token: TokenLike, now: () => number): (error: GraphError) => GraphError {
  return (error) => {
    if (!isVague(error)) return error;
    const { obtainedAt = 0, expiresAt = Number.POSITIVE_INFINITY } = typeof token === 'object' ? token : {};
    const ended = now() >= expiresAt || (error instanceof AccessTokenError && error.problem === 'expired');
    if (ended) return advised(error, { problem: 'expired', advice: tooLate });
    if (now() < obtainedAt + day) return advised(error, tooYoung(new Date(obtainedAt + day)));
    return advised(error, /24 hours|too young/i.test(error.message) ? tooYoung() : { advice: unclear });
  };
}

const tooLate = 'The token has ended, and Meta refreshes none that has: the person must log in again.';
const unclear =
  'Meta refreshes a token that is at least 24 hours old and has not ended: a younger one still works, so try later; for an ended one the person must log in again.';

const tooYoung = (since?: Date) => ({
  retry: 'after' as const,
  advice: `Meta refreshes a token once it is 24 hours old. This one is younger and still works: use it, and refresh it after ${since ? since.toISOString() : 'a day'}.`,
});

/** The same error with other words. */
function advised(
  error: GraphError,
  changes: Partial<ErrorDetails> & { readonly problem?: string },
): GraphError {
  // Every class of the union is made from its own data.
  const Kind = error.constructor as new (details: ErrorDetails) => GraphError;
  const { message, advice, retry } = error;
  return new Kind({ ...error.toJSON(), message, advice, retry, ...changes });
}
