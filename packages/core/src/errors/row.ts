import type { CodeRow, Kind, RowCondition } from './code-row.js';
import type { Retry } from './error.js';
import type { Allowance } from './kinds.js';
import type { TokenProblem } from './token-problem.js';

export const token = (problem: TokenProblem): Kind => ({ tag: 'AccessTokenError', problem });
export const limit = (allowance: Allowance): Kind => ({ tag: 'RateLimitError', allowance });
export const permission: Kind = { tag: 'PermissionError', permissions: 'declared' };
/** A person, an account or Meta's review has to agree: the permissions of the operation would not help. */
export const consent: Kind = { tag: 'PermissionError', permissions: 'named' };
export const parameter: Kind = { tag: 'InvalidParameterError' };
export const missing: Kind = { tag: 'NotFoundError' };
export const policy: Kind = { tag: 'PolicyError' };
export const publishing: Kind = { tag: 'PublishingError' };
export const transient: Kind = { tag: 'TransientError' };
export const duplicate: Kind = { tag: 'DuplicatePostError' };
export const withoutResult: Kind = { tag: 'ResponseFormatError', problem: 'no result' };
export const any = undefined;

/** Makes the rows of the table of codes that say the same of a retry. */
const rowsThat =
  (retry: Retry) =>
  (
    code: CodeRow['code'],
    subcode: CodeRow['subcode'],
    kind: Kind,
    advice: string,
    condition?: RowCondition,
  ): CodeRow => ({ code, ...(subcode !== undefined && { subcode }), kind, retry, advice, ...condition });

export const never = /*#__PURE__*/ rowsThat('never');
export const after = /*#__PURE__*/ rowsThat('after');
export const safe = /*#__PURE__*/ rowsThat('safe');
