import type { Retry } from './error.js';
import type { Allowance } from './kinds.js';
import type { TokenProblem } from './token-problem.js';

/** One row of Meta's error codes: its kind, whether to retry, and the advice. */
export interface CodeRow extends RowCondition {
  /** `any` where a subcode or a text means the same under every code. The subcode may be the code itself. */
  readonly code: number | readonly [from: number, to: number] | 'any';
  /** Undefined for every subcode that has no row of its own. */
  readonly subcode?: number | readonly [from: number, to: number];
  readonly kind: Kind;
  readonly retry: Retry;
  readonly advice: string;
}

/** What distinguishes the kinds of a code that Meta uses for several. */
export interface RowCondition {
  /** Found in Meta's texts. */
  readonly text?: RegExp;
  /** Matches the request, such as `POST /1/media`. */
  readonly request?: RegExp;
}

export type Kind =
  | { readonly tag: 'AccessTokenError'; readonly problem: TokenProblem }
  | { readonly tag: 'RateLimitError'; readonly allowance: Allowance }
  // `named`: only permissions in Meta's text count; those of the declaration would not help.
  | { readonly tag: 'PermissionError'; readonly permissions: 'declared' | 'named' }
  | { readonly tag: 'ResponseFormatError'; readonly problem: 'no result' }
  | {
      readonly tag:
        | 'InvalidParameterError'
        | 'NotFoundError'
        | 'DuplicatePostError'
        | 'PolicyError'
        | 'PublishingError'
        | 'TransientError';
    };
