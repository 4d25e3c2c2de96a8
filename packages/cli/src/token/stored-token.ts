import { type AccessToken, fileStore, readToken } from '@edgewalk/auth';
import type { TokenChoice } from '../arguments/shared-options.js';
import type { Context } from '../terminal/context.js';
import { NoTokenError } from './no-token-error.js';
import { resolveStore } from './store-folder.js';

/** The token that a login stored. Throws a `NoTokenError` where there is none, or it has expired. */
export async function readStoredToken(choice: TokenChoice, context: Context): Promise<AccessToken> {
  const folder = resolveStore(choice, context);
  const stored = await readToken(fileStore(folder));
  if (stored === undefined) throw new NoTokenError(`there is no token in ${folder}`, choice);
  if (stored.expiresAt !== undefined && stored.expiresAt <= context.now())
    throw new NoTokenError(`the token in ${folder} expired on ${formatDay(stored.expiresAt)}`, choice);
  return stored;
}

const formatDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
