import { type GraphError, NetworkError } from '@edgewalk/core';

/** Meta does not find the container; a new one may take a moment to appear. */
export const isMissing = ({ code, subcode }: GraphError): boolean =>
  code === 24 && (subcode === 2207008 || subcode === 4279009);

/** Meta could not fetch a file. It says so of good files by chance, and nothing is published while one is fetched. */
export const isUnfetched = ({ code }: GraphError): boolean => code === 9004;

/**
 * What a failed publish request says about the post. `unready`, `missing`, `unsent`, `refused`: it is not published.
 * `lost`: the response was lost, so it may be live. `uncertain`: Meta refused, but such posts have turned out live.
 */
export type FailureKind = 'unready' | 'missing' | 'unsent' | 'refused' | 'lost' | 'uncertain' | 'aborted';

/** Classifies a failure. Only errors that are sure to publish nothing count as such. */
export function failureKind(error: GraphError): FailureKind {
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
      return error.retry === 'safe' ? 'lost' : 'uncertain';
    case 'NotFoundError':
    case 'DuplicatePostError':
    case 'PolicyError':
    case 'UnknownApiError':
      return 'uncertain';
    default:
      return 'lost';
  }
}
