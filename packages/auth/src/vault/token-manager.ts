import { checkObject, may, type Rule } from '@edgewalk/core/declare';
import { isRowKey, rowKeyAdvice } from '../stores/row-store.js';
import { ManagedToken } from './managed-token.js';
import { fillOptions, type TokenVaultOptions, vaultRules } from './options.js';

export interface TokenManagerOptions extends TokenVaultOptions {
  /** The name of the account in the store; `default` by default. */
  readonly account?: string;
}

const rules = { ...vaultRules, account: may(isRowKey, rowKeyAdvice) } satisfies Record<keyof TokenManagerOptions, Rule>;

/** The account of a manager and of the command, where nothing else is said. */
export const defaultAccount = 'default';

/**
 * Refreshes the token of one account; for many there is `tokenVault`. Every client accepts it in place of a token.
 *
 * @example
 * const manager = new TokenManager({ login, store: fileStore('tokens') });
 * await manager.adopt(await login.extend(short.accessToken)); // once, after a login
 * const api = new Instagram({ accessToken: manager });
 */
export class TokenManager extends ManagedToken {
  constructor(options: TokenManagerOptions) {
    checkObject(options, 'TokenManager options', '{ login, store }', rules);
    const { account = defaultAccount, ...shared } = options;
    super(account, fillOptions(shared));
  }
}
