import { EdgewalkError, redact } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';

/** What failed: the content is broken, it cannot be read or written, another process holds the lock, or anything else. */
export type StoreProblem = 'broken' | 'unreadable' | 'unwritable' | 'locked' | 'failed';

/** The token cannot be read from its store or written to it. The error contains nothing of the content. */
export class TokenStoreError extends EdgewalkError {
  readonly _tag = 'TokenStoreError';
  readonly problem: StoreProblem;
  /** The file, if the store is a file. */
  declare readonly file?: string;
  constructor(problem: StoreProblem, message: string, advice: string, file?: string) {
    super({ message, advice, retry: problem === 'broken' ? 'never' : 'after' });
    this.problem = problem;
    if (file !== undefined) this.file = file;
  }
}

/** The system's code of a failure, such as `EACCES`. Its message is left out: it may contain secrets. */
export function getErrorCode(thrown: unknown): string {
  return isObject(thrown) && typeof thrown['code'] === 'string' ? thrown['code'] : 'unknown reason';
}

/** The failure of a custom store as a `TokenStoreError`. */
export function toStoreError(thrown: unknown, secrets: readonly string[]): TokenStoreError {
  if (thrown instanceof TokenStoreError) return thrown;
  const text = isObject(thrown) && typeof thrown['message'] === 'string' ? thrown['message'] : String(thrown);
  const message = `The token could not be renewed or stored: ${redact(text, secrets)}`;
  return new TokenStoreError('failed', message, "Check the token's store and login.");
}
