import { EdgewalkError, redact } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';

/**
 * What failed: the content is broken, it cannot be read or written, it cannot be decrypted, or anything else.
 *
 * - `tampered`: what is stored was changed, moved to another account, or encrypted by another key of that id.
 * - `unknown key`: it is encrypted by a key that is not in the list.
 * - `not encrypted`: it is plain text, and plain text is refused.
 */
export type StoreProblem =
  | 'broken'
  | 'unreadable'
  | 'unwritable'
  | 'tampered'
  | 'unknown key'
  | 'not encrypted'
  | 'failed';

const lasting: readonly StoreProblem[] = ['broken', 'tampered', 'unknown key', 'not encrypted'];

/** A row cannot be read from its store or written to it. The error contains nothing of the content. */
export class StoreError extends EdgewalkError {
  readonly _tag = 'StoreError';
  readonly problem: StoreProblem;
  /** The file, if the store is one of files. */
  declare readonly file?: string;
  constructor(problem: StoreProblem, message: string, advice: string, file?: string) {
    super({ message, advice, retry: lasting.includes(problem) ? 'never' : 'after' });
    this.problem = problem;
    if (file !== undefined) this.file = file;
  }
}

/** The system's code of a failure, such as `EACCES`. Its message is left out: it may contain secrets. */
export function getErrorCode(thrown: unknown): string {
  return isObject(thrown) && typeof thrown['code'] === 'string' ? thrown['code'] : 'unknown reason';
}

/** The failure of a store as a `StoreError`. */
export function toStoreError(thrown: unknown, secrets: readonly string[]): StoreError {
  if (thrown instanceof StoreError) return thrown;
  const text = isObject(thrown) && typeof thrown['message'] === 'string' ? thrown['message'] : String(thrown);
  const message = `The token could not be read or stored: ${redact(text, secrets)}`;
  return new StoreError('failed', message, "Check the tokens' store.");
}
