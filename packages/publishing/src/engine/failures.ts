import {
  AbortError,
  type GraphError,
  InvalidParameterError,
  NetworkError,
  OutcomeUnknownError,
  PublishingError,
  type RequestSummary,
} from '@edgewalk/core';
import type { PublishCheckpoint } from './checkpoint.js';
import type { Surface } from './surface.js';

/** What publishes, for messages. */
export type Named = Pick<Surface<unknown>, 'path' | 'noun'>;

const publishRequest = ({ path }: Named, account: string): RequestSummary => ({
  method: 'POST',
  path: `/${account}/${path}`,
});
const nameOf = (named: Named, account: string) => `POST ${publishRequest(named, account).path}`;

/** A part is still in progress at the deadline. */
export function notReadyError({ noun }: Named, id: string, status: string, giveUpAfterMs: number): PublishingError {
  return new PublishingError({
    message: `GET /${id}: the ${noun} is ${status} after ${giveUpAfterMs} ms`,
    retry: 'after',
    advice: 'Nothing is published. Go on later from the checkpoint, or give a larger giveUpAfterMs.',
    request: { method: 'GET', path: `/${id}` },
  });
}

/** The post may be live; Meta does not show whether it is. */
export function unknownOutcomeError(
  named: Named,
  { account, container }: PublishCheckpoint,
  cause: GraphError,
): OutcomeUnknownError {
  const what = container === null ? 'the post' : `${named.noun} ${container}`;
  return new OutcomeUnknownError({
    message: `${nameOf(named, account)}: ${what} may be published or not (${cause.message})`,
    retry: 'resume',
    advice: 'Check the account, or resume later from the checkpoint: it is not published a second time.',
    request: publishRequest(named, account),
    status: cause.status,
    cause: cause instanceof OutcomeUnknownError ? cause.cause : cause,
  });
}

/** The cause of an unknown outcome when one process resumes for another that ended. */
export const processEndedError = (named: Named, account: string): NetworkError =>
  new NetworkError({
    message: `${nameOf(named, account)}: the process ended before its response was stored`,
    retry: 'resume',
    advice: 'Go on later from the checkpoint.',
    request: publishRequest(named, account),
    reason: 'PROCESS_ENDED',
    sent: true,
  });

/** A checkpoint of another account or another post. */
export const checkpointError = (named: Named, account: string, advice: string): InvalidParameterError =>
  new InvalidParameterError({
    message: `${nameOf(named, account)}: not sent: checkpoint: ${advice}`,
    retry: 'never',
    advice,
    request: publishRequest(named, account),
  });

/** What is to be sent is beyond what Meta takes. */
export const lookError = (named: Named, account: string, findings: string): InvalidParameterError =>
  new InvalidParameterError({
    message: `${nameOf(named, account)}: not sent: ${findings}`,
    retry: 'never',
    advice: "Give a file that fits, or write check: 'warn' to send it all the same.",
    request: publishRequest(named, account),
  });

/** Another process publishes the post at this moment. */
export const claimedError = (named: Named, key: string): PublishingError =>
  new PublishingError({
    message: `${nameOf(named, 'me')}: not sent: another process publishes '${key}'`,
    retry: 'after',
    advice: 'Nothing was sent. Call again later: if the other process has published it, you get the same post.',
    request: publishRequest(named, 'me'),
  });

/** The caller stopped the publish: by its signal, or because one of its hooks threw. */
export function abortError(named: Named, account: string, why: string, cause?: unknown): AbortError {
  const error = new AbortError({
    message: `${nameOf(named, account)}: aborted: ${why}`,
    retry: 'resume',
    advice: 'Go on later from the checkpoint.',
    request: publishRequest(named, account),
    sent: false,
  });
  return cause === undefined ? error : Object.assign(error, { cause });
}
