import type { CodeRow, Kind } from './code-row.js';
import type { Retry } from './error.js';
import * as kind from './row.js';

/** What the upload host writes into `debug_info`, and what it says of waiting beside it. */
export interface UploadRefusal {
  readonly type: string | undefined;
  readonly message: string;
  readonly retriable: boolean;
}

const row = (is: Kind, retry: Retry, advice: string): Omit<CodeRow, 'code'> => ({ kind: is, retry, advice });

const otherOffset =
  'Ask how much has arrived, and send the rest from there: an upload with { file } does so by itself.';
const login = 'Use a token of the account that the upload was begun with.';

/** The upload host has words in place of codes. `retriable` of an offset means: with another offset. */
const types: Readonly<Record<string, Omit<CodeRow, 'code'>>> = {
  OffsetInvalidError: row(kind.publishing, 'after', otherOffset),
  PartialRequestError: row(kind.publishing, 'after', otherOffset),
  ProcessingFailedError: row(
    kind.publishing,
    'never',
    'Read the message; then begin anew: the token or the file is refused.',
  ),
  ParameterValidationError: row(kind.parameter, 'never', 'Read the message: a header is missing or wrong.'),
  NotAuthorizedError: row(kind.token('invalid'), 'never', login),
  RequestRateLimitedError: row(kind.limit('custom'), 'after', 'Wait as long as retryAfterMs says, then go on.'),
};

/** The row of a refusal; undefined for a word that nobody has described. */
export function uploadRow(
  { type = '', message, retriable }: UploadRefusal,
  status: number,
): Omit<CodeRow, 'code'> | undefined {
  if (status === 429) return types['RequestRateLimitedError'];
  if (status === 401 || status === 403) return types['NotAuthorizedError'];
  if (status === 412) return types['OffsetInvalidError'];
  // The reason of a failure can be the text of another error.
  if (type === 'ProcessingFailedError' && /unauthori[sz]ed/i.test(message)) return row(kind.permission, 'never', login);
  const isKnown = Object.hasOwn(types, type) && !(retriable && type === 'ProcessingFailedError');
  if (isKnown) return types[type];
  return retriable || status >= 500 ? row(kind.transient, 'safe', 'Try again in a moment.') : undefined;
}
