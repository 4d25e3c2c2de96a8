import { fileStore } from '@edgewalk/auth';
import type { TokenOptions } from '../options.js';
import { storeFile } from '../store-file.js';
import type { Surroundings } from '../surroundings.js';

/** There is no token that would be of use. */
export class NoTokenError extends Error {
  override readonly name = 'NoTokenError';
}

/** Prints the stored token and nothing else, so that a shell can put it into an environment. */
export async function token(options: TokenOptions, here: Surroundings): Promise<void> {
  const file = storeFile(options, here);
  const stored = await fileStore(file).read();
  if (stored === undefined) throw new NoTokenError(`there is no token in ${file}`);
  if (stored.expiresAt !== undefined && stored.expiresAt <= here.now())
    throw new NoTokenError(`the token in ${file} ended on ${dayOf(stored.expiresAt)}`);
  here.write(stored.accessToken);
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
