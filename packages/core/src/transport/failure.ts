import {
  type FormatProblem,
  AbortError,
  type GraphError,
  NetworkError,
  ResponseFormatError,
} from '../errors/kinds.js';
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

/** Turns whatever a transport threw into a typed error. Undici throws codes; fetch wraps them as `cause`. */
export function failure(thrown: unknown, request: HttpRequest): GraphError {
  const { summary } = request;
  const name = `${summary.method} ${summary.path}`;
  if (thrown instanceof BodyProblem)
    return formatError(thrown.problem, `${name}: ${thrown.message}`, request);
  if (request.signal?.aborted === true) {
    return new AbortError({
      message: `${name}: aborted by the caller`,
      retry: 'never',
      advice:
        summary.method === 'GET'
          ? 'Nothing to do.'
          : 'The write may have happened: look before you send it again.',
      request: summary,
    });
  }
  const reason = reasonOf(thrown);
  const sent = !nothingSent.has(reason);
  return new NetworkError({
    message: `${name}: ${sent ? 'the connection broke' : 'no connection'} (${reason})`,
    retry: summary.method === 'GET' || !sent ? 'safe' : 'never',
    advice: 'Check the network between this machine and Meta, then try again.',
    request: summary,
    reason,
    sent,
  });
}

/** An answer that is no JSON of the Graph API. */
export function formatError(
  problem: FormatProblem,
  message: string,
  { summary }: Pick<HttpRequest, 'summary'>,
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

function reasonOf(thrown: unknown): string {
  for (const error of [thrown, thrown instanceof Error ? thrown.cause : undefined]) {
    if (typeof error !== 'object' || error === null) continue;
    // Happy eyeballs report one error for each address; the first speaks for all.
    const first: unknown = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined;
    for (const candidate of [error, first]) {
      if (
        typeof candidate === 'object' &&
        candidate !== null &&
        'code' in candidate &&
        typeof candidate.code === 'string'
      ) {
        return candidate.code;
      }
    }
  }
  return thrown instanceof Error ? thrown.name : 'unknown';
}
