import { EdgewalkError, isObject, redact } from '@edgewalk/core';

/** What is wrong with a store: its content, its reading, its writing, or that another holds it for too long. */
export type StoreProblem = 'broken' | 'unreadable' | 'unwritable' | 'locked' | 'failed';

/** The token cannot be read from its store, or not be kept in it. Nothing of the content is in the error. */
export class TokenStoreError extends EdgewalkError {
  readonly _tag = 'TokenStoreError';
  readonly problem: StoreProblem;
  /** The file, where the store is one. */
  declare readonly file?: string;
  constructor(problem: StoreProblem, message: string, advice: string, file?: string) {
    super({ message, advice, retry: problem === 'broken' ? 'never' : 'after' });
    this.problem = problem;
    if (file !== undefined) this.file = file;
  }
}

/** The system's word for a failure, such as `EACCES`. Its message is left out: it may quote what is secret. */
export function reasonOf(thrown: unknown): string {
  return isObject(thrown) && typeof thrown['code'] === 'string' ? thrown['code'] : 'unknown reason';
}

/** The failure of a store that somebody else wrote. */
export function storeFailure(thrown: unknown, secrets: readonly string[]): TokenStoreError {
  if (thrown instanceof TokenStoreError) return thrown;
  const said = isObject(thrown) && typeof thrown['message'] === 'string' ? thrown['message'] : String(thrown);
  const message = `The token could not be renewed or kept: ${redact(said, secrets)}`;
  return new TokenStoreError('failed', message, 'Look at the store of the token, and at its login.');
}
