import { checkObject, may, type Rule } from '@edgewalk/core/declare';
import type { Login } from '@edgewalk/core';
import { StoreError } from '../stores/error.js';
import { checkRowKey, type Row } from '../stores/row-store.js';
import { ManagedToken, type ManagedTokenOptions, type SweepOutcome } from './managed-token.js';
import { fillOptions, type TokenVaultOptions, vaultRules } from './options.js';
import { latestTime } from './stored-token.js';
import { forEach, walk } from './walk.js';

export interface SweepOptions {
  /** How many tokens are refreshed at a time; 4 by default. */
  readonly concurrency?: number;
  /** Ends the sweep after the tokens that are being refreshed. */
  readonly signal?: AbortSignal;
}

/** How many tokens a sweep found due, and what became of them. */
export interface SweepResult {
  readonly refreshed: number;
  /** Their refresh failed, or they could not be read or stored; `onRefreshFailed` and `onPersonNeeded` were told. */
  readonly failed: number;
  /** They had expired: the person must log in. */
  readonly expired: number;
  /** Another process was refreshing them. */
  readonly busy: number;
  /** They were encrypted by the newest key. */
  readonly reencrypted: number;
}

const sweepRules = {
  concurrency: may(
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1_000,
    'write 1 to 1000',
  ),
  signal: may((value) => value instanceof AbortSignal, 'give the signal of an AbortController'),
} satisfies Record<keyof SweepOptions, Rule>;

/** The tokens of many accounts in one store. */
export class TokenVault {
  readonly login: Login;
  readonly #options: ManagedTokenOptions;
  readonly #accounts = new Map<string, ManagedToken>();

  /** @internal */
  constructor(options: ManagedTokenOptions) {
    this.login = options.login.login;
    this.#options = options;
  }

  /** The token of an account, for a client. Nothing is read before its first use; each account has one object of about 1 KB. */
  account(id: string): ManagedToken {
    checkRowKey(id, 'account');
    const token = this.#accounts.get(id) ?? new ManagedToken(id, this.#options);
    this.#accounts.set(id, token);
    return token;
  }

  /** Removes the token of an account from the store, such as when the person has left. It revokes nothing at Meta. */
  async remove(id: string): Promise<void> {
    checkRowKey(id, 'remove');
    this.#accounts.delete(id);
    await this.#options.rows.remove(id);
  }

  /**
   * Refreshes all tokens that are due, each once however many processes sweep; with older keys in the list also encrypts
   * every token by the newest. Run it daily, since the tokens of accounts that are not called expire otherwise. Rejects
   * with a `StoreError` if the store cannot be read.
   */
  async sweep(options: SweepOptions = {}): Promise<SweepResult> {
    checkObject(options, 'sweep', '{ concurrency: 4 }', sweepRules);
    const { concurrency = 4, signal } = options;
    const { rows, now } = this.#options;
    const counts = { refreshed: 0, failed: 0, expired: 0, busy: 0, reencrypted: 0 };
    await forEach(walk(rows, now(), signal), concurrency, async (row) => {
      const outcome = await this.#sweepRow(row);
      if (outcome !== 'current') counts[outcome] += 1;
    });
    if (rows.rotates)
      await forEach(walk(rows, latestTime, signal), concurrency, async (row) => {
        if (await this.#reencrypt(row)) counts.reencrypted += 1;
      });
    return counts;
  }

  /** An account that is not in use here is forgotten again: a sweep needs no more memory for many. */
  async #sweepRow(row: Row): Promise<SweepOutcome> {
    try {
      const token = this.#accounts.get(row.key) ?? new ManagedToken(row.key, this.#options);
      return await token.sweep(await this.#options.rows.decode(row));
    } catch (error) {
      this.#report(error, row);
      return 'failed';
    }
  }

  async #reencrypt(row: Row): Promise<boolean> {
    try {
      return await this.#options.rows.reencrypt(row);
    } catch (error) {
      this.#report(error, row);
      return false;
    }
  }

  #report(error: unknown, { key }: Row): void {
    if (!(error instanceof StoreError)) throw error;
    this.#options.onRefreshFailed?.(error, key);
  }
}

/**
 * Keeps the tokens of many accounts, and refreshes them in time, once for all processes that share the store.
 *
 * @example
 * const vault = tokenVault({ login, store: postgresStore(pool, { table: 'edgewalk_tokens' }) });
 * await vault.account('17841400000000001').adopt(token); // once, after a login
 * const api = new Instagram({ accessToken: vault.account('17841400000000001') });
 * await vault.sweep({ concurrency: 8 }); // daily
 */
export function tokenVault(options: TokenVaultOptions): TokenVault {
  checkObject(options, 'tokenVault', '{ login, store }', vaultRules);
  return new TokenVault(fillOptions(options));
}
