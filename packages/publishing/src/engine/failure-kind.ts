import { type GraphError, NetworkError } from '@edgewalk/core';
import type { FailureKind } from './surface.js';

/** Classifies a failure by its class. Only errors that are sure to publish nothing count as such. */
export function failureKind(error: GraphError): FailureKind {
  if (error instanceof NetworkError && !error.sent) return 'unsent';
  switch (error._tag) {
    case 'AbortError':
      return 'aborted';
    case 'AccessTokenError':
    case 'PermissionError':
    case 'RateLimitError':
    case 'InvalidParameterError':
      return 'refused';
    case 'PublishingError':
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
