import * as E from '@edgewalk/core/declare';
import type { TokenCipher } from '../encryption/token-cipher.js';
import { StoreError, toStoreError } from '../stores/error.js';
import type { DuePage, Row, RowStore } from '../stores/row-store.js';
import { parseToken, serializeToken, type StoredToken } from './stored-token.js';

/** A stored token with the version of its row. */
export interface TokenRow extends StoredToken {
  readonly version: number;
  /** When to refresh it. */
  readonly dueAt: number;
}

export type TokenContent = Omit<TokenRow, 'version'>;

export interface TokenLease {
  readonly row: TokenRow;
  release(): Promise<void>;
}

/** A store of tokens: rows that are decrypted and parsed. What fails is a `StoreError` without a token in it. */
export class TokenRows {
  readonly #store: RowStore;
  readonly #cipher: TokenCipher;

  constructor(store: RowStore, cipher: TokenCipher) {
    this.#store = store;
    this.#cipher = cipher;
  }

  get rotates(): boolean {
    return this.#cipher.rotates;
  }

  /** `secrets` are texts that the error of a store must not show. */
  async read(account: string, secrets: readonly string[] = []): Promise<TokenRow | undefined> {
    const row = await guard(secrets, () => this.#store.read(account));
    return row ? this.decode(row) : undefined;
  }

  /** The version that is stored, also of a row that cannot be decrypted: a new token may replace it. 0 without a row. */
  async version(account: string): Promise<number> {
    const row = await guard([], () => this.#store.read(account));
    return row?.version ?? 0;
  }

  /** The new version; undefined if the stored one is another. */
  async swap(account: string, version: number, { dueAt, ...stored }: TokenContent): Promise<number | undefined> {
    const value = await this.#cipher.encrypt(account, serializeToken(stored));
    return guard([stored.token.accessToken], () => this.#store.swap(account, version, { value, dueAt }));
  }

  async lease(account: string, forMs: number, secrets: readonly string[]): Promise<TokenLease | undefined> {
    const lease = await guard(secrets, () => this.#store.lease(account, forMs));
    if (lease === undefined) return undefined;
    // A lease that is not given back lapses.
    const release = () => lease.release().catch(() => undefined);
    try {
      return { row: await this.decode(lease.row), release };
    } catch (error) {
      await release();
      throw error;
    }
  }

  due(before: number, page: DuePage): Promise<readonly Row[]> {
    return guard([], () => this.#store.due(before, page));
  }

  async remove(account: string): Promise<void> {
    for (;;) {
      const version = await this.version(account);
      if (version === 0) return;
      const removed = await guard([], () => this.#store.swap(account, version, undefined));
      if (removed !== undefined) return;
    }
  }

  /** Encrypts a row by the newest key. False if it is so already, or was changed meanwhile, which does it too. */
  async reencrypt(row: Row): Promise<boolean> {
    if (this.#cipher.isCurrent(row.value)) return false;
    const content = await this.decode(row);
    return (await this.swap(row.key, row.version, content)) !== undefined;
  }

  async decode({ key, value, version, dueAt = 0 }: Row): Promise<TokenRow> {
    const stored = parseToken(await this.#cipher.decrypt(key, value));
    if (E.isRight(stored)) return { ...stored.right, version, dueAt };
    const message = `The store does not contain a valid token for the account '${key}': ${stored.left}`;
    throw new StoreError('broken', message, 'Log in again.');
  }
}

async function guard<A>(secrets: readonly string[], run: () => Promise<A>): Promise<A> {
  try {
    return await run();
  } catch (error) {
    throw toStoreError(error, secrets);
  }
}
