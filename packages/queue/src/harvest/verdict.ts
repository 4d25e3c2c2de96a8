import { AccessTokenError, type GraphError, RateLimitError, TransientError } from '@edgewalk/core';
import { type Either, isLeft } from '@edgewalk/core/declare';

/** What becomes of an account after its request. */
export type Verdict =
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'failed'; readonly error: GraphError }
  /** Its allowance is used up. */
  | { readonly is: 'held'; readonly forMs: number }
  /** It failed, and may succeed soon. */
  | { readonly is: 'later'; readonly error: GraphError }
  /** Meta found its pages too large. */
  | { readonly is: 'too large'; readonly error: GraphError };

/** What a request says of all its accounts together. */
export type Refusal =
  /** The app, or the user of the token that they share, is held. */
  | { readonly of: 'all'; readonly forMs: number; readonly allowances: ReadonlySet<string> }
  /** Meta did not take the request as a whole: for the token of its sender, or for its size. */
  | { readonly of: 'sender' | 'size' };

type Outcome = Either<GraphError, unknown>;

/** How long an allowance is taken for used up where nobody says it. */
const usualHoldMs = 60_000;

const holdOf = ({ retryAfterMs = usualHoldMs }: RateLimitError): number => retryAfterMs;

/** Reads may be repeated whatever became of them. */
const passing = new Set(['NetworkError', 'TimeoutError', 'TransientError']);

export function verdictOf(outcome: Outcome): Verdict {
  if (!isLeft(outcome)) return { is: 'value', value: outcome.right };
  const { left: error } = outcome;
  if (error instanceof RateLimitError) return { is: 'held', forMs: holdOf(error) };
  if (error instanceof TransientError && error.tooMuchData) return { is: 'too large', error };
  return { is: error.retry === 'safe' || passing.has(error._tag) ? 'later' : 'failed', error };
}

/** Why all accounts of a request failed, if it is for one reason that is not theirs. */
export function refusalOf(outcomes: readonly Outcome[]): Refusal | undefined {
  const errors = outcomes.flatMap((outcome) => (isLeft(outcome) ? [outcome.left] : []));
  const limits = errors.filter((error) => error instanceof RateLimitError);
  const ofApp = limits.filter(({ allowance }) => allowance === 'app');
  // What is held of the app is held for all: one refusal says it.
  if (ofApp.length > 0) return { of: 'all', forMs: Math.max(...ofApp.map(holdOf)), allowances: new Set(['app']) };
  if (outcomes.length < 2 || errors.length < outcomes.length) return undefined;
  if (limits.length === errors.length && limits.every(({ allowance }) => allowance === 'user'))
    return { of: 'all', forMs: Math.min(...limits.map(holdOf)), allowances: new Set(['user']) };
  if (errors.every((error) => error instanceof AccessTokenError)) return { of: 'sender' };
  return errors.every((error) => error instanceof TransientError && error.tooMuchData) ? { of: 'size' } : undefined;
}
