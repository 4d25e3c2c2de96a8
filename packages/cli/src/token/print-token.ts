import type { TokenOptions } from '../commands/token.js';
import type { Context } from '../terminal/context.js';
import { readStoredToken } from './stored-token.js';

/** Prints the stored token and nothing else, so that a shell can put it into an environment. */
export async function printToken(options: TokenOptions, context: Context): Promise<void> {
  const stored = await readStoredToken(options, context);
  context.write(options.json === true ? JSON.stringify(stored) : stored.accessToken);
}
