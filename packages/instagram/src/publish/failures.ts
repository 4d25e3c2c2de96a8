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
import type { State } from './look.js';

const creating = (account: string): RequestSummary => ({ method: 'POST', path: `/${account}/media` });
const publishing = (account: string): RequestSummary => ({
  method: 'POST',
  path: `/${account}/media_publish`,
});
const reading = (container: string): RequestSummary => ({ method: 'GET', path: `/${container}` });

const rowOf = (subcode: number | undefined) =>
  codes.find((row) => row.subcode !== undefined && row.subcode === subcode);

/** Nothing more may be published today. It carries the codes that Meta would answer in the end. */
export function quotaUsedUp(account: string, used: number, total: number): PublishingError {
  const row = rowOf(2207042);
  return new PublishingError({
    message: `POST /${account}/media: not sent, since ${used} of ${total} posts of the last 24 hours are used`,
    retry: 'after',
    advice: row?.advice ?? 'Wait until posts fall out of the quota.',
    request: creating(account),
    code: 9,
    subcode: 2207042,
  });
}

/** A container ended as ERROR or EXPIRED. Its words name the subcode. */
export function containerFailed(container: string, { code, text }: State): PublishingError {
  const subcode = Number(/\b2207\d{3}\b/.exec(text)?.[0]) || (code === 'EXPIRED' ? 2207020 : undefined);
  const row = rowOf(subcode);
  return new PublishingError({
    message: `GET /${container}: the container ended as ${code}${text === '' ? '' : ` (${redact(text)})`}`,
    retry: row?.retry ?? 'never',
    advice: row?.advice ?? 'Change the media file and create a new container.',
    request: reading(container),
    code: typeof row?.code === 'number' ? row.code : undefined,
    subcode,
  });
}

/** Instagram still works on a container when the time is up. */
export function notReady(container: string, status: string, giveUpAfterMs: number): PublishingError {
  return new PublishingError({
    message: `GET /${container}: the container is ${status} after ${giveUpAfterMs} ms`,
    retry: 'after',
    advice: 'Nothing is published. Go on later from the checkpoint, or give a larger giveUpAfterMs.',
    request: reading(container),
  });
}

/** It may be live or not, and Meta does not say. */
export function unknownOutcome(account: string, container: string, cause: GraphError): OutcomeUnknownError {
  return new OutcomeUnknownError({
    message: `POST /${account}/media_publish: container ${container} may be published or not (${cause.message})`,
    retry: 'never',
    advice: 'Look at the account, or go on later from the checkpoint: it is not published a second time.',
    request: publishing(account),
    status: cause.status,
    cause: cause instanceof OutcomeUnknownError ? cause.cause : cause,
  });
}

/** Why nobody knows the answer when a process goes on for another that died. */
export const processEnded = (account: string): NetworkError =>
  new NetworkError({
    message: `POST /${account}/media_publish: the process ended before its answer was kept`,
    retry: 'never',
    advice: 'Go on later from the checkpoint.',
    request: publishing(account),
    reason: 'PROCESS_ENDED',
    sent: true,
  });

/** A checkpoint that was written for something else. */
export const wrongCheckpoint = (account: string, advice: string): InvalidParameterError =>
  new InvalidParameterError({
    message: `POST /${account}/media_publish: not sent: checkpoint: ${advice}`,
    retry: 'never',
    advice,
    request: publishing(account),
  });

/** The caller ended the publishing: by the signal, or because a hook of theirs threw. */
export function stopped(account: string, why: string, cause?: unknown): AbortError {
  const error = new AbortError({
    message: `POST /${account}/media_publish: aborted: ${why}`,
    retry: 'never',
    advice: 'Go on later from the checkpoint.',
    request: publishing(account),
  });
  return cause === undefined ? error : Object.assign(error, { cause });
}
