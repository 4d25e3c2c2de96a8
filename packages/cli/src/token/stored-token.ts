import { type AccessToken, fileStore, readToken, StoreError, type TokenEncryption } from '@edgewalk/auth';
import type { TokenChoice } from '../arguments/shared-options.js';
import type { Context } from '../terminal/context.js';
import { keychainEncryption } from './keychain-encryption.js';
import { NoTokenError } from './no-token-error.js';
import { resolveStore } from './store-folder.js';

/** A token as it is stored. */
export interface StoredToken {
  readonly token: AccessToken;
  /** What it is encrypted with; undefined for a file that only its owner can read. */
  readonly encryption: TokenEncryption | undefined;
}

/** The token that a login stored. Throws a `NoTokenError` where there is none, or it has expired. */
export const readStoredToken = async (choice: TokenChoice, context: Context): Promise<AccessToken> =>
  (await openStoredToken(choice, context)).token;

/** The same, with the way in which it is stored. */
export async function openStoredToken(choice: TokenChoice, context: Context): Promise<StoredToken> {
  const folder = resolveStore(choice, context);
  const { token, encryption } = await readEither(folder, context);
  if (token === undefined) throw new NoTokenError(`there is no token in ${folder}`, choice);
  if (token.expiresAt !== undefined && token.expiresAt <= context.now())
    throw new NoTokenError(`the token in ${folder} expired on ${formatDay(token.expiresAt)}`, choice);
  return { token, encryption };
}

/** Only where the token is encrypted the keychain is asked, which may ask the person. */
async function readEither(folder: string, context: Context) {
  const store = fileStore(folder);
  try {
    return { token: await readToken(store), encryption: undefined };
  } catch (error) {
    if (!(error instanceof StoreError && error.problem === 'unknown key')) throw error;
  }
  const encryption = await keychainEncryption(context);
  return { token: await readToken(store, { encryption }), encryption };
}

const formatDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
