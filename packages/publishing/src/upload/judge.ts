import {
  AccessTokenError,
  type GraphError,
  OutcomeUnknownError,
  PermissionError,
  PolicyError,
  RateLimitError,
} from '@edgewalk/core';

/** The longest time that an upload waits because Meta asks it to, in milliseconds. */
const longestWaitMs = 300_000;
/** The upload host's own default. */
const usualBackoffMs = 10_000;
const firstDelayMs = 2_000;
const longestDelayMs = 16_000;

/** Milliseconds to wait until an upload goes on; undefined where that cannot help. `failures` counts from 1. */
export function delayAfter(error: GraphError, failures: number): number | undefined {
  if (error instanceof RateLimitError) return backoffOf(error);
  if (!mayGoOn(error, failures)) return undefined;
  // Nothing is overloaded where the offset was wrong: the right one is sent at once.
  if (isDisagreement(error) && failures === 1) return 0;
  return Math.min(longestDelayMs, firstDelayMs * 2 ** (failures - 1));
}

function backoffOf({ retryAfterMs = usualBackoffMs }: RateLimitError): number | undefined {
  return retryAfterMs <= longestWaitMs ? retryAfterMs : undefined;
}

function mayGoOn(error: GraphError, failures: number): boolean {
  if (error instanceof AccessTokenError || error instanceof PermissionError || error instanceof PolicyError)
    return false;
  if (error instanceof OutcomeUnknownError || error.retry !== 'never' || isDisagreement(error)) return true;
  // Once more, as Meta's guide says: then the token or the file is at fault, or the session is over.
  return failures === 1 && (error.type === 'ProcessingFailedError' || error.subcode === 1_363_041);
}

/** Whether Meta waits for other bytes than those that were sent. */
export const isDisagreement = (error: GraphError): boolean =>
  isWrongOffset(error) || error.type === 'PartialRequestError';

/** Whether Meta took none of the bytes, since they begin at the wrong place. */
export const isWrongOffset = ({ type, subcode }: GraphError): boolean =>
  type === 'OffsetInvalidError' || subcode === 1_363_037;
