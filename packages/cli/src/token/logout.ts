import { fileStore } from '@edgewalk/auth';
import type { TokenChoice } from '../arguments/shared-options.js';
import type { Context } from '../terminal/context.js';
import { NoTokenError } from './no-token-error.js';
import { resolveStore } from './store-folder.js';

/** The only account of a store that the command writes. */
const account = 'default';

/** Removes the stored token. */
export async function logout(choice: TokenChoice, context: Context): Promise<void> {
  const folder = resolveStore(choice, context);
  const store = fileStore(folder);
  const row = await store.read(account);
  if (row === undefined) throw new NoTokenError(`there is no token in ${folder}`, choice);
  await store.swap(account, row.version, undefined);
  context.write(`The token in ${folder} is removed. Meta accepts copies of it until it expires.`);
}
