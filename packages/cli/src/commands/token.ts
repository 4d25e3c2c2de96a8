import { fileStore } from '@edgewalk/auth';
import type { TokenOptions } from '../options.js';
import { resolveStoreFile } from '../store-file.js';
import type { Context } from '../context.js';

/** There is no valid token. */
export class NoTokenError extends Error {
  override readonly name = 'NoTokenError';
  /** The login that gives one. */
  readonly options: TokenOptions;
  constructor(message: string, options: TokenOptions) {
    super(message);
    this.options = options;
  }
}

/** Prints the stored token and nothing else, so that a shell can put it into an environment. */
export async function token(options: TokenOptions, context: Context): Promise<void> {
  const file = resolveStoreFile(options, context);
  const stored = await fileStore(file).read();
  if (stored === undefined) throw new NoTokenError(`there is no token in ${file}`, options);
  if (stored.expiresAt !== undefined && stored.expiresAt <= context.now())
    throw new NoTokenError(`the token in ${file} expired on ${formatDay(stored.expiresAt)}`, options);
  context.write(options.json === true ? JSON.stringify(stored) : stored.accessToken);
}

const formatDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
