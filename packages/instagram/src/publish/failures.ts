import {
  AbortError,
  codes,
  type GraphError,
  InvalidParameterError,
  NetworkError,
  OutcomeUnknownError,
  PublishingError,
  redact,
  type RequestSummary,
} from '@edgewalk/core';
import type { ContainerState } from './poll-container.js';

const createRequest = (account: string): RequestSummary => ({ method: 'POST', path: `/${account}/media` });
const publishRequest = (account: string): RequestSummary => ({
  method: 'POST',
  path: `/${account}/media_publish`,
});
const readRequest = (container: string): RequestSummary => ({ method: 'GET', path: `/${container}` });

const rowOf = (subcode: number | undefined) =>
  codes.find((row) => row.subcode !== undefined && row.subcode === subcode);

/** The quota of 24 hours is used up. It has the codes of Meta's own error. */
export function quotaError(account: string, used: number, total: number): PublishingError {
  const row = rowOf(2207042);
  return new PublishingError({
    message: `POST /${account}/media: not sent, since ${used} of ${total} posts of the last 24 hours are used`,
    retry: 'after',
    advice: row?.advice ?? 'Wait until posts fall out of the quota.',
    request: createRequest(account),
    code: 9,
    subcode: 2207042,
  });
}

/** A container ended as ERROR or EXPIRED. Its status text contains the subcode. */
export function containerError(container: string, { code, text }: ContainerState): PublishingError {
  const subcode = Number(/\b2207\d{3}\b/.exec(text)?.[0]) || (code === 'EXPIRED' ? 2207020 : undefined);
  const row = rowOf(subcode);
  return new PublishingError({
    message: `GET /${container}: the container ended as ${code}${text === '' ? '' : ` (${redact(text)})`}`,
    retry: row?.retry ?? 'never',
    advice: row?.advice ?? 'Read the message: it says what Meta refuses. Then create a new container.',
    request: readRequest(container),
    code: typeof row?.code === 'number' ? row.code : undefined,
    subcode,
  });
}

/** A container is still in progress at the deadline. */
export function notReadyError(container: string, status: string, giveUpAfterMs: number): PublishingError {
  return new PublishingError({
    message: `GET /${container}: the container is ${status} after ${giveUpAfterMs} ms`,
    retry: 'after',
    advice: 'Nothing is published. Go on later from the checkpoint, or give a larger giveUpAfterMs.',
    request: readRequest(container),
  });
}

/** The post may be live; Meta does not show whether it is. */
export function unknownOutcomeError(account: string, container: string, cause: GraphError): OutcomeUnknownError {
  return new OutcomeUnknownError({
    message: `POST /${account}/media_publish: container ${container} may be published or not (${cause.message})`,
    retry: 'never',
    advice: 'Check the account, or resume later from the checkpoint: it is not published a second time.',
    request: publishRequest(account),
    status: cause.status,
    cause: cause instanceof OutcomeUnknownError ? cause.cause : cause,
  });
}

/** The cause of an unknown outcome when one process resumes for another that ended. */
export const processEndedError = (account: string): NetworkError =>
  new NetworkError({
    message: `POST /${account}/media_publish: the process ended before its response was stored`,
    retry: 'never',
    advice: 'Go on later from the checkpoint.',
    request: publishRequest(account),
    reason: 'PROCESS_ENDED',
    sent: true,
  });

/** A checkpoint of another account or another post. */
export const checkpointError = (account: string, advice: string): InvalidParameterError =>
  new InvalidParameterError({
    message: `POST /${account}/media_publish: not sent: checkpoint: ${advice}`,
    retry: 'never',
    advice,
    request: publishRequest(account),
  });

/** The caller stopped the publish: by its signal, or because one of its hooks threw. */
export function abortError(account: string, why: string, cause?: unknown): AbortError {
  const error = new AbortError({
    message: `POST /${account}/media_publish: aborted: ${why}`,
    retry: 'never',
    advice: 'Go on later from the checkpoint.',
    request: publishRequest(account),
    sent: false,
  });
  return cause === undefined ? error : Object.assign(error, { cause });
}
