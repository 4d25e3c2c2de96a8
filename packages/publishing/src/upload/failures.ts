import { AbortError, NetworkError, PublishingError } from '@edgewalk/core';
import type { FileProblem } from '@edgewalk/core/declare';

/** The name of an upload in errors. */
export interface UploadName {
  readonly method: 'POST';
  readonly path: string;
}

/** An answer of Meta's that does not fit the file. */
export const refusal = (request: UploadName, what: string, retry: 'after' | 'never'): PublishingError =>
  new PublishingError({
    message: `POST ${request.path}: ${what}`,
    retry,
    advice: 'Give the file that the upload was begun with, or begin anew.',
    request,
  });

/** The caller, or a function of the caller's, ended the upload. */
export function aborted(request: UploadName, why: string, cause?: unknown, sent = true): AbortError {
  const error = new AbortError({
    message: `POST ${request.path}: ${why}`,
    retry: 'resume',
    advice: 'Nothing is public yet: the same upload may be sent again, and goes on where Meta says.',
    request,
    sent,
  });
  return cause === undefined ? error : Object.defineProperty(error, 'cause', { value: cause });
}

/** A file that cannot be opened. */
export const unreadable = ({ message, advice }: FileProblem, request: UploadName): NetworkError =>
  new NetworkError({
    message: `POST ${request.path}: the file cannot be sent: ${message}`,
    retry: 'never',
    advice,
    request,
    reason: 'FILE',
    sent: false,
  });
