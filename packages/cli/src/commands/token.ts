import { fileStore, readToken } from '@edgewalk/auth';
import type { TokenOptions } from '../options.js';
import { resolveStore } from '../store-folder.js';
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
  const folder = resolveStore(options, context);
  const stored = await readToken(fileStore(folder));
  if (stored === undefined) throw new NoTokenError(`there is no token in ${folder}`, options);
  if (stored.expiresAt !== undefined && stored.expiresAt <= context.now())
    throw new NoTokenError(`the token in ${folder} expired on ${formatDay(stored.expiresAt)}`, options);
  context.write(options.json === true ? JSON.stringify(stored) : stored.accessToken);
}

const formatDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
