import { abortError, formatError, nameOf } from '../errors/failures.js';
import { type FormatProblem, type GraphError, NetworkError } from '../errors/kinds.js';
import { redact } from '../errors/redact.js';
import { FileProblem } from '../wire/file.js';
import { type HttpRequest, isEnded } from '../wire/http.js';
import { explainFailure } from './failure-reason.js';
import { isOfConnecting, isOfProxy, leavesOf, reasonOf } from './thrown.js';

/** A body that is too large or badly encoded, thrown inside a transport. */
export class BodyProblem extends Error {
  constructor(
    readonly problem: FormatProblem,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Turns whatever a transport threw into a typed error. `began` says whether the transport began to write the request;
 * where it does not know, what it threw can prove that it did not.
 */
export function failure(thrown: unknown, request: HttpRequest, began: boolean | undefined): GraphError {
  if (thrown instanceof BodyProblem) {
    return formatError(thrown.problem, `${nameOf(request)}: ${thrown.message}`, request);
  }
  if (thrown instanceof FileProblem) return fileError(thrown, request);
  if (isEnded(request)) return abortError(request, began !== false);
  return networkError(thrown, request, began);
}

/** Whether bytes of the request may have left. */
function mayHaveLeft(thrown: unknown, began: boolean | undefined): boolean {
  if (isOfProxy(thrown)) return false;
  return began ?? !leavesOf(thrown).every(isOfConnecting);
}

function networkError(thrown: unknown, request: HttpRequest, began: boolean | undefined): NetworkError {
  const sent = mayHaveLeft(thrown, began);
  const secrets = secretsIn(request);
  const { what, advice, mayRepeat } = explainFailure(thrown, request, sent ? began : false);
  const isRepeatable = mayRepeat && (request.summary.method === 'GET' || !sent);
  return new NetworkError({
    message: redact(`${nameOf(request)}: ${what}`, secrets),
    retry: isRepeatable ? 'safe' : 'never',
    advice,
    request: request.summary,
    reason: reasonOf(thrown),
    sent,
    ...causeOf(thrown, secrets),
  });
}

/** What was thrown, as far as it may be shown. */
function causeOf(thrown: unknown, secrets: readonly string[]): { cause?: Error } {
  if (!(thrown instanceof Error)) return {};
  const cause = new Error(redact(thrown.message, secrets));
  cause.name = thrown.name;
  cause.stack = redact(thrown.stack ?? '', secrets);
  return { cause };
}

/** The token travels in this header, and nowhere else. */
const secretsIn = ({ headers }: HttpRequest): readonly string[] =>
  headers['authorization'] === undefined ? [] : [headers['authorization'].replace(/^\w+ /, '')];

/** Meta does nothing with a form that does not end, so that nothing has happened. */
function fileError({ message, advice }: FileProblem, request: HttpRequest): NetworkError {
  return new NetworkError({
    message: `${nameOf(request)}: the file cannot be sent: ${message}`,
    retry: 'never',
    advice,
    request: request.summary,
    reason: 'FILE',
    sent: false,
  });
}
