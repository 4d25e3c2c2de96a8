/** A word that was given in place of one of several. */
export interface Mistake {
  readonly word: string;
  readonly allowed: readonly string[];
}

/** The arguments are invalid; the command exits with status 2. The message may still contain what was typed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly mistake: Mistake | undefined;
  constructor(message: string, options: ErrorOptions & { readonly mistake?: Mistake } = {}) {
    super(message, options);
    this.mistake = options.mistake;
  }
}
