import { hasMethods, InvalidArgumentError } from '@edgewalk/core/declare';
import { type TokenEncryption } from '../encryption/keys.js';
import { tokenCipher } from '../encryption/token-cipher.js';
import { checkRowKey, type RowStore, rowStoreMethods } from '../stores/row-store.js';
import type { AccessToken } from '../tokens/access-token.js';
import { defaultAccount } from './token-manager.js';
import { TokenRows } from './token-rows.js';

/** Which token of a store. */
export interface StoredTokenOptions {
  /** The account; `default` by default, as of a `TokenManager`. */
  readonly account?: string;
  /** What the tokens of the store are encrypted with; without it they are read as they are. */
  readonly encryption?: TokenEncryption;
}

/** The stored token of an account as it is, also if it has expired; undefined when there is none. */
export async function readToken(
  store: RowStore,
  { account = defaultAccount, encryption }: StoredTokenOptions = {},
): Promise<AccessToken | undefined> {
  if (!hasMethods(...rowStoreMethods)(store))
    throw new InvalidArgumentError('readToken', "give a store, such as fileStore('tokens')");
  checkRowKey(account, 'readToken');
  return (await new TokenRows(store, tokenCipher(encryption)).read(account))?.token;
}
