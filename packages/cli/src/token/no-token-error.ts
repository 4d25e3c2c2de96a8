import type { TokenChoice } from '../arguments/shared-options.js';

/** There is no valid token. */
export class NoTokenError extends Error {
  override readonly name = 'NoTokenError';
  /** The login that gives one. */
  readonly choice: TokenChoice;
  constructor(message: string, choice: TokenChoice) {
    super(message);
    this.choice = choice;
  }
}
