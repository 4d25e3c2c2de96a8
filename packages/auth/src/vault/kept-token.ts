import type { EdgewalkError } from '@edgewalk/core';
import * as E from '@edgewalk/core/declare';
import { StoreError } from '../stores/error.js';
import type { AccessToken } from '../tokens/access-token.js';
import { computeDueAt, getPhase, type Phase } from './refresh-policy.js';
import { type RefreshableLogin, tryRefresh } from './refreshable-login.js';
import type { TokenContent, TokenRow, TokenRows } from './token-rows.js';

/** What all accounts of a vault share. */
export interface KeptTokenOptions {
  readonly login: RefreshableLogin;
  readonly rows: TokenRows;
  readonly now: () => number;
  readonly random: () => number;
}

/** The result of a renewal; both, when the token was refreshed but could not be stored. */
export interface Renewal {
  readonly refreshed?: AccessToken;
  readonly error?: EdgewalkError;
  /** Another process refreshes it at this moment. */
  readonly busy?: true;
}

/** What is stored about a refresh that failed. */
export type Postponement = Partial<Pick<TokenContent, 'dueAt' | 'personNeeded'>>;

/**
 * How long a refresh may take. The lease is no lock: after a crash in the middle of a refresh nobody refreshes the token
 * for so long, and everybody goes on using it.
 */
const leaseMs = 120_000;

/** A login comes once in weeks: whoever loses so many races has a store that counts wrongly. */
const maxTries = 100;

/** The token of an account in memory, kept in sync with its row. The version of the row decides who was first. */
export class KeptToken {
  readonly account: string;
  readonly #options: KeptTokenOptions;
  #row: TokenRow | undefined;
  /** What could not be stored yet: a refreshed token gives way to what is stored, an adopted one does not. */
  #unsaved: 'refreshed' | 'adopted' | undefined;

  constructor(account: string, options: KeptTokenOptions) {
    this.account = account;
    this.#options = options;
  }

  get row(): TokenRow | undefined {
    return this.#row;
  }

  get phase(): Phase | 'missing' {
    return this.#row ? getPhase(this.#row.token, this.#row.dueAt, this.#options.now()) : 'missing';
  }

  /** Whether there is work to do: a refresh, or storing what could not be stored before. */
  get needsRenewal(): boolean {
    return this.phase === 'due' || (this.#unsaved !== undefined && this.phase === 'current');
  }

  /** Loads the row if another process has changed it. */
  async reread(): Promise<void> {
    const before = this.#row;
    const stored = await this.#options.rows.read(this.account, this.#secrets);
    // A token that was adopted while the store was being read is newer than the stored one.
    if (this.#row === before) this.take(stored);
  }

  /** Takes over a row that was read, or that it was removed, unless what is here is to replace it. */
  take(stored: TokenRow | undefined): void {
    if (this.#unsaved === 'adopted' || stored?.version === this.#row?.version) return;
    this.#row = stored;
    this.#unsaved = undefined;
  }

  /** Under a lease: reads again, refreshes if still due, and stores the result, or that it failed. */
  async renew(postpone: (error: EdgewalkError) => Postponement): Promise<Renewal> {
    try {
      const lease = await this.#options.rows.lease(this.account, leaseMs, this.#secrets);
      if (lease === undefined) return await this.#withoutLease();
      try {
        this.take(lease.row);
        return await this.#renewLeased(postpone);
      } finally {
        await lease.release();
      }
    } catch (error) {
      return { error: asStoreError(error) };
    }
  }

  /** Replaces the token and stores it. It is used even when it cannot be stored. */
  async adopt(token: AccessToken): Promise<StoreError | undefined> {
    this.#replace(token, 'adopted');
    return this.#trySave();
  }

  /** Stores that a person was asked to log in, and when to look at the row again; where the store fails, only here. */
  async note(change: Postponement): Promise<void> {
    if (this.#row === undefined) return;
    const noted = { ...this.#row, ...change };
    this.#row = noted;
    if (this.#unsaved !== undefined) return;
    const { version, ...content } = noted;
    try {
      const stored = await this.#options.rows.swap(this.account, version, content);
      if (stored === undefined) await this.reread();
      else if (this.#row === noted) this.#row = { ...noted, version: stored };
    } catch (error) {
      asStoreError(error);
    }
  }

  get #secrets(): readonly string[] {
    return this.#row ? [this.#row.token.accessToken] : [];
  }

  /** There is no row, or another process has the lease. */
  async #withoutLease(): Promise<Renewal> {
    if (this.#unsaved === 'adopted') return this.#saved();
    await this.reread();
    return this.#row === undefined ? {} : { busy: true };
  }

  async #renewLeased(postpone: (error: EdgewalkError) => Postponement): Promise<Renewal> {
    const old = this.#row;
    if (old === undefined || this.phase !== 'due') return this.#saved();
    const result = await tryRefresh(this.#options.login, old.token);
    // A token that was adopted meanwhile is the better one.
    if (this.#row !== old) return this.#saved();
    if (E.isLeft(result)) {
      await this.note(postpone(result.left));
      return { error: result.left };
    }
    this.#replace(result.right, 'refreshed');
    return { refreshed: result.right, ...(await this.#saved()) };
  }

  async #saved(): Promise<Renewal> {
    const error = await this.#trySave();
    return error ? { error } : {};
  }

  #replace(token: AccessToken, unsaved: 'refreshed' | 'adopted'): void {
    const { login, random } = this.#options;
    const dueAt = computeDueAt(token, random(), login.refreshRules);
    this.#row = { token, dueAt, version: this.#row?.version ?? 0 };
    this.#unsaved = unsaved;
  }

  async #trySave(): Promise<StoreError | undefined> {
    try {
      await this.#save();
      return undefined;
    } catch (error) {
      return asStoreError(error);
    }
  }

  async #save(): Promise<void> {
    const row = this.#row;
    if (row === undefined || this.#unsaved === undefined) return;
    const { version: known, ...content } = row;
    let version = known;
    for (let tries = 0; tries < maxTries; tries += 1) {
      const stored = await this.#options.rows.swap(this.account, version, content);
      if (this.#row !== row) return;
      if (stored !== undefined) {
        this.#row = { ...row, version: stored };
        this.#unsaved = undefined;
        return;
      }
      // Another process has replaced what was refreshed here.
      if (this.#unsaved === 'refreshed') return this.reread();
      version = await this.#options.rows.version(this.account);
    }
    const message = `The token of the account '${this.account}' could not be stored: it was changed ${maxTries} times meanwhile`;
    throw new StoreError('failed', message, "Check the tokens' store.");
  }
}

/** Anything else is a fault of the login that was given. */
function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  throw error;
}
