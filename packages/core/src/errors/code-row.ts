import type { Retry } from './error.js';
import type { Allowance } from './kinds.js';
import type { TokenProblem } from './token-problem.js';

/** One row of Meta's error codes: its kind, whether to retry, the advice, and the source of the fact. */
export interface CodeRow {
  readonly code: number | readonly [from: number, to: number];
  /** Undefined for every subcode that has no row of its own. */
  readonly subcode?: number | readonly [from: number, to: number];
  readonly kind: Kind;
  readonly retry: Retry;
  readonly advice: string;
  readonly source: Source;
}

export type Kind =
  | { readonly tag: 'AccessTokenError'; readonly problem: TokenProblem }
  | { readonly tag: 'RateLimitError'; readonly allowance: Allowance }
  | {
      readonly tag:
        | 'PermissionError'
        | 'InvalidParameterError'
        | 'NotFoundError'
        | 'DuplicatePostError'
        | 'PolicyError'
        | 'PublishingError'
        | 'TransientError';
    };

/** Where a row is from: Meta's pages and changelogs, answers seen, older tables of Meta's SDKs, or common knowledge. */
export type Source =
  | 'graph errors'
  | 'instagram errors'
  | 'rate limits'
  | 'changelog'
  | 'seen live'
  | 'sdk table'
  | 'unconfirmed';
