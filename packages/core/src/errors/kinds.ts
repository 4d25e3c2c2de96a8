// errors: every error class, and what makes one of a response: classify.ts for JSON by the table in codes.ts, failures.ts
// for everything else. Both decide whether to retry.
import { EdgewalkError, type ErrorDetails, type Verdict } from './error.js';
import type { TokenProblem } from './token-problem.js';
import type { AbortError, NetworkError, TimeoutError } from './unanswered.js';

export { AbortError, NetworkError, TimeoutError } from './unanswered.js';

/** The token is missing, expired, revoked or not accepted: `problem` says which. Codes 0, 31, 102, 104, 190, 452. */
export class AccessTokenError extends EdgewalkError {
  readonly _tag = 'AccessTokenError';
  /** What is wrong with the token, such as `expired`, `revoked` or `other login`. */
  readonly problem: TokenProblem;
  constructor({ problem, ...details }: ErrorDetails & { problem: TokenProblem }) {
    super(details);
    this.problem = problem;
  }
}

/** The token lacks a permission, or the app lacks a feature. Codes 3, 10, 200–299; 100 and 190 by their text. */
export class PermissionError extends EdgewalkError {
  readonly _tag = 'PermissionError';
  /** The permissions that the operation is documented to need, or that Meta named. */
  readonly permissions: readonly string[];
  constructor({ permissions, ...details }: ErrorDetails & { permissions: readonly string[] }) {
    super(details);
    this.permissions = permissions;
  }
}

/** Which allowance is used up. */
export type Allowance = 'app' | 'user' | 'page' | 'business use case' | 'hashtags' | 'device login' | 'custom';

/** An allowance is used up. Further calls keep counting, so stop until it frees. Codes 4, 17, 18, 32, 341, 613, 80000 ff. */
export class RateLimitError extends EdgewalkError {
  readonly _tag = 'RateLimitError';
  /** Whose allowance is used up, such as `app`, `user` or `page`. */
  readonly allowance: Allowance;
  /** Milliseconds until Meta expects the allowance to be free again; undefined when Meta does not say. */
  readonly retryAfterMs: number | undefined;
  constructor({
    allowance,
    retryAfterMs,
    ...details
  }: ErrorDetails & { allowance: Allowance; retryAfterMs?: number | undefined }) {
    super(details);
    this.allowance = allowance;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Meta refuses the request: a parameter, field or metric is wrong or missing. Code 100 and similar. */
export class InvalidParameterError extends EdgewalkError {
  readonly _tag = 'InvalidParameterError';
}

/** The object does not exist, or the token may not see it; Meta does not say which. Codes 100/33, 803, 110. */
export class NotFoundError extends EdgewalkError {
  readonly _tag = 'NotFoundError';
}

/** An account, as an error names it. */
export interface AccountName {
  /** Its id, for `userId`. */
  readonly id: string;
  /** Its username, without `@`. */
  readonly username?: string;
}

/** The token reaches several accounts and none was chosen: give the client its `userId`. */
export class AmbiguousAccountError extends EdgewalkError {
  readonly _tag = 'AmbiguousAccountError';
  /** The accounts to choose from. */
  readonly accounts: readonly AccountName[];
  constructor({ accounts, ...details }: ErrorDetails & { accounts: readonly AccountName[] }) {
    super(details);
    this.accounts = accounts;
  }
}

/** The same text was posted just before. Code 506. */
export class DuplicatePostError extends EdgewalkError {
  readonly _tag = 'DuplicatePostError';
}

/** Meta does not allow the action, or blocked the account, until something changes. Codes 25, 368, 551. */
export class PolicyError extends EdgewalkError {
  readonly _tag = 'PolicyError';
}

/** Creating or publishing media failed. The 2207xxx subcodes. */
export class PublishingError extends EdgewalkError {
  readonly _tag = 'PublishingError';
  /** Milliseconds until it may go through; absent where nobody knows. */
  declare readonly retryAfterMs?: number;
  constructor({ retryAfterMs, ...details }: ErrorDetails & { retryAfterMs?: number | undefined }) {
    super(details);
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}

/** The host that the caller named could not take a file, or did not say where it is. Nothing was sent to Meta for it. */
export class HostError extends EdgewalkError {
  readonly _tag = 'HostError';
  /** What the host threw. Not enumerable: an error is logged as data. */
  declare readonly cause?: unknown;
  constructor({ cause, ...details }: ErrorDetails & { cause?: unknown }) {
    super(details);
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause });
  }
}

/** Meta failed temporarily. Codes 1, 2, -1. */
export class TransientError extends EdgewalkError {
  readonly _tag = 'TransientError';
  /** Meta responded "reduce the amount of data". Paging then requests smaller pages by itself. */
  readonly tooMuchData: boolean;
  constructor({ tooMuchData = false, ...details }: ErrorDetails & { tooMuchData?: boolean | undefined }) {
    super(details);
    this.tooMuchData = tooMuchData;
  }
}

/** Meta refuses the request, with a code that Edgewalk does not know or that says nothing. */
export class UnknownApiError extends EdgewalkError {
  readonly _tag = 'UnknownApiError';
}

/** What is wrong with a response that is not JSON of the Graph API. */
export type FormatProblem =
  | 'html'
  | 'empty'
  | 'truncated'
  | 'not json'
  | 'too large'
  | 'encoding'
  | 'redirect'
  // A write that was done, whose result Meta does not show.
  | 'no result'
  | 'no file'
  | 'paging';

/** The response is not one of the Graph API: an HTML page, truncated JSON, an empty body, a redirect, a foreign paging link. */
export class ResponseFormatError extends EdgewalkError {
  readonly _tag = 'ResponseFormatError';
  /** What is wrong with the response, such as `html` or `truncated`. */
  readonly problem: FormatProblem;
  constructor({ problem, ...details }: ErrorDetails & { problem: FormatProblem }) {
    super(details);
    this.problem = problem;
  }
}

/** One difference between a response and its declaration. */
export interface Mismatch {
  /** Such as `data[3].like_count`. */
  readonly path: string;
  /** The declared type. */
  readonly expected: string;
  /** What came; a long text is not shown. */
  readonly actual: string;
}

/** The response is JSON, but not of the declared shape. */
export class DecodeError extends EdgewalkError {
  readonly _tag = 'DecodeError';
  /** The first differences, at most five. */
  readonly mismatches: readonly Mismatch[];
  constructor({ mismatches, ...details }: ErrorDetails & { mismatches: readonly Mismatch[] }) {
    super(details);
    this.mismatches = mismatches;
  }
}

/** A write was sent and its response was lost: it may or may not have happened. Check before you send it again. */
export class OutcomeUnknownError extends EdgewalkError {
  readonly _tag = 'OutcomeUnknownError';
  /** Why the response was lost, or a later failure that does not settle whether the write happened. */
  override readonly cause: Exclude<GraphError, OutcomeUnknownError>;
  /** Checks by reading whether the write happened; undefined when the platform offers no way. */
  declare readonly verify?: () => Promise<Verdict>;
  constructor({ cause, ...details }: ErrorDetails & { cause: OutcomeUnknownError['cause'] }) {
    super(details);
    this.cause = cause;
  }
}

/** Every error that a call can fail with. */
export type GraphError =
  | AccessTokenError
  | PermissionError
  | RateLimitError
  | InvalidParameterError
  | NotFoundError
  | AmbiguousAccountError
  | DuplicatePostError
  | PolicyError
  | PublishingError
  | HostError
  | TransientError
  | UnknownApiError
  | NetworkError
  | TimeoutError
  | AbortError
  | ResponseFormatError
  | DecodeError
  | OutcomeUnknownError;
