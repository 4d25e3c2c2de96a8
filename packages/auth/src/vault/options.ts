import { hasMethods, isFunction, may, must, type Rule } from '@edgewalk/core/declare';
import { encryptionRule, type TokenEncryption } from '../encryption/keys.js';
import { tokenCipher } from '../encryption/token-cipher.js';
import { memoryStore } from '../stores/memory.js';
import { type RowStore, rowStoreMethods } from '../stores/row-store.js';
import type { ManagedTokenOptions, TokenListeners } from './managed-token.js';
import type { RefreshableLogin } from './refreshable-login.js';
import { TokenRows } from './token-rows.js';

export interface TokenVaultOptions extends TokenListeners {
  /** The login that refreshes the tokens. */
  readonly login: RefreshableLogin;
  /** Where the tokens are kept; in memory by default. */
  readonly store?: RowStore;
  /** Encrypts the tokens in the store; by default they are stored as they are. */
  readonly encryption?: TokenEncryption;
  /** The time in milliseconds since 1970, for tests. */
  readonly now?: () => number;
  /** From 0 to 1, for tests. */
  readonly random?: () => number;
}

const listener = may(isFunction, 'give a function');

export const vaultRules = {
  login: must(hasMethods('refresh'), 'give a login, such as instagramLogin({ … })'),
  store: may(hasMethods(...rowStoreMethods), "give a store, such as fileStore('tokens')"),
  encryption: encryptionRule,
  now: may(isFunction, 'give a function that returns milliseconds, such as Date.now'),
  random: may(isFunction, 'give a function such as Math.random'),
  onPersonNeeded: listener,
  onRefresh: listener,
  onRefreshFailed: listener,
} satisfies Record<keyof TokenVaultOptions, Rule>;

/** The options with defaults filled in. The keys are left out: only the rows have them. */
export function fillOptions({ store, encryption, ...options }: TokenVaultOptions): ManagedTokenOptions {
  const rows = new TokenRows(store ?? memoryStore(), tokenCipher(encryption));
  const { now = Date.now, random = Math.random } = options;
  return { ...options, now, random, rows };
}
