import { type GraphError, NetworkError } from '@edgewalk/core';

/** Meta does not know the container: it may not know it yet. */
export const isMissing = ({ code, subcode }: GraphError): boolean =>
  code === 24 && (subcode === 2207008 || subcode === 4279009);

/**
 * What the failure of a publishing means. `unready`, `missing`, `unsent` and `refused`: nothing was published.
 * `lost`: it may be live, the answer did not come. `dubious`: Meta refused, and posts have been live all the same.
 */
export type Nature = 'unready' | 'missing' | 'unsent' | 'refused' | 'lost' | 'dubious' | 'aborted';

/** Tells what the failure of a publishing means. What is not known to be harmless is not trusted. */
export function natureOf(error: GraphError): Nature {
  if (error instanceof NetworkError && !error.sent) return 'unsent';
  if (error.code === 9007) return 'unready';
  if (isMissing(error)) return 'missing';
  switch (error._tag) {
    case 'AbortError':
      return 'aborted';
    case 'AccessTokenError':
    case 'PermissionError':
    case 'RateLimitError':
    case 'InvalidParameterError':
      return 'refused';
    case 'PublishingError':
      if (error.subcode === 2207042) return 'refused';
      return error.retry === 'safe' ? 'lost' : 'dubious';
    case 'NotFoundError':
    case 'DuplicatePostError':
    case 'PolicyError':
    case 'UnknownApiError':
      return 'dubious';
    default:
      return 'lost';
  }
}
