import {
  AccessTokenError,
  type AccessTokenSource,
  type EdgewalkError,
  type GraphError,
  InvalidArgumentError,
  type Login,
} from '@edgewalk/core';
import * as E from '@edgewalk/core/declare';
import { StoreError } from '../stores/error.js';
import type { AccessToken } from '../tokens/access-token.js';
import { createExpiredTokenError, createMissingTokenError } from './errors.js';
import { KeptToken, type KeptTokenOptions, type Postponement } from './kept-token.js';
import { computeRetryDelay } from './refresh-policy.js';
import { isAccessToken, latestTime } from './stored-token.js';
import type { TokenRow } from './token-rows.js';

/** The metadata of a token, without the token itself. */
export type RefreshInfo = Omit<AccessToken, 'accessToken'>;

/** What a vault or a manager reports. */
export interface TokenListeners {
  /**
   * The person must log in: the token is expired, revoked, checkpointed or missing. `error.problem` is why, and
   * `error.advice` what to do. Called once for each token, by one of the processes that share the store. If it throws,
   * it is called again.
   */
  readonly onPersonNeeded?: (error: AccessTokenError, account: string) => void;
  /** The token was refreshed. */
  readonly onRefresh?: (token: RefreshInfo, account: string) => void;
  /** A refresh failed, or the token could not be stored. It is retried later; a token that is still valid stays in use. */
  readonly onRefreshFailed?: (error: EdgewalkError, account: string) => void;
}

/** What all accounts of a vault share. */
export interface ManagedTokenOptions extends KeptTokenOptions, TokenListeners {}

/** What a sweep did with an account. */
export type SweepOutcome = 'refreshed' | 'failed' | 'expired' | 'busy' | 'current';

/** How long to leave the store alone while another process refreshes the token. */
const busyMs = 5_000;

/** The token of one account: refreshed in time, once for all callers and all processes that share the store. */
export class ManagedToken implements AccessTokenSource {
  readonly login: Login;
  readonly account: string;
  readonly #options: ManagedTokenOptions;
  readonly #kept: KeptToken;
  #pending: Promise<E.Either<GraphError, string>> | undefined;
  #failures = 0;
  #retryAt = -Infinity;
  /** A person was asked to log in, since there is no token. */
  #reportedMissing = false;

  /** @internal */
  constructor(account: string, options: ManagedTokenOptions) {
    this.login = options.login.login;
    this.account = account;
    this.#options = options;
    this.#kept = new KeptToken(account, options);
  }

  /** The token to use now. Concurrent callers share one result. */
  readonly token: E.TaskEither<GraphError, string> = () => {
    if (this.#pending !== undefined) return this.#pending;
    const pending = this.#resolve().finally(() => {
      if (this.#pending === pending) this.#pending = undefined;
    });
    this.#pending = pending;
    return pending;
  };

  /** Uses and stores a token that a login returned. Rejects with a `StoreError` if storing fails; the token is used anyway. */
  async adopt(token: AccessToken): Promise<void> {
    if (!isAccessToken(token))
      throw new InvalidArgumentError(
        'adopt',
        'give the whole token object that the login returned; for a token from elsewhere { accessToken, obtainedAt, expiresAt }, with times in milliseconds since 1970',
      );
    const storeError = await this.#kept.adopt(token);
    this.#pending = undefined;
    this.#reportedMissing = false;
    this.#recordAttempt(storeError);
    if (storeError !== undefined) throw storeError;
  }

  /**
   * The token that is stored now: another one where another process has replaced it. Rejects with an `AccessTokenError`
   * where there is none, and with a `StoreError` if the store fails.
   */
  async reload(): Promise<string> {
    await this.#kept.reread();
    const { row } = this.#kept;
    if (row === undefined) throw createMissingTokenError(this.account);
    return row.token.accessToken;
  }

  /** Reports that Meta refused a token: the next call gets the token that another process has stored, if there is a new one. */
  async refused(error: AccessTokenError, token: string): Promise<void> {
    await this.#tryReread();
    if (this.#kept.row?.token.accessToken === token) await this.#reportPersonNeeded(error);
  }

  /** Refreshes the token of a row that was found due, whatever happened here before. @internal */
  async sweep(row: TokenRow): Promise<SweepOutcome> {
    this.#kept.take(row);
    const swept = this.#kept.needsRenewal ? await this.#renew() : 'current';
    if (this.#kept.phase !== 'expired') return swept;
    await this.#current(undefined);
    return 'expired';
  }

  async #resolve(): Promise<E.Either<GraphError, string>> {
    const { phase } = this.#kept;
    const storeError = phase === 'missing' || phase === 'expired' ? await this.#tryReread() : undefined;
    if (this.#kept.needsRenewal && this.#options.now() >= this.#retryAt) await this.#renew();
    return this.#current(storeError);
  }

  async #current(storeError: StoreError | undefined): Promise<E.Either<GraphError, string>> {
    const { row, phase } = this.#kept;
    if (row === undefined) return E.left(await this.#missing(storeError));
    if (phase !== 'expired') return E.right(row.token.accessToken);
    const error = createExpiredTokenError(this.account, row.token.expiresAt ?? 0);
    // Nothing remains to be done for the row until somebody logs in.
    await this.#reportPersonNeeded(error, { dueAt: latestTime });
    return E.left(error);
  }

  async #renew(): Promise<SweepOutcome> {
    const { onRefresh, onRefreshFailed } = this.#options;
    const { refreshed, error, busy } = await this.#kept.renew((failure) => this.#postpone(failure));
    if (refreshed !== undefined) onRefresh?.(omitAccessToken(refreshed), this.account);
    if (busy) this.#retryAt = this.#options.now() + busyMs;
    else if (error === undefined || error instanceof StoreError) this.#recordAttempt(error);
    if (error !== undefined) onRefreshFailed?.(error, this.account);
    if (error !== undefined) return 'failed';
    if (refreshed !== undefined) return 'refreshed';
    return busy ? 'busy' : 'current';
  }

  /** When to try again after a refresh that failed, for all processes. Reports it where only a person can help. */
  #postpone(error: EdgewalkError): Postponement {
    this.#recordAttempt(error);
    const dueAt = Math.ceil(this.#retryAt);
    if (!(error instanceof AccessTokenError) || error.retry !== 'never') return { dueAt };
    return { dueAt, ...this.#callPerson(error) };
  }

  #recordAttempt(error: EdgewalkError | undefined): void {
    const { now, random } = this.#options;
    this.#failures = error === undefined ? 0 : this.#failures + 1;
    this.#retryAt = error === undefined ? -Infinity : now() + computeRetryDelay(error, this.#failures, random());
  }

  async #missing(storeError: StoreError | undefined): Promise<AccessTokenError> {
    const error = createMissingTokenError(this.account, storeError);
    // Of a store that fails no person needs to know: a login would not help.
    if (storeError !== undefined || this.#reportedMissing) return error;
    this.#options.onPersonNeeded?.(error, this.account);
    this.#reportedMissing = true;
    return error;
  }

  async #reportPersonNeeded(error: AccessTokenError, change: Postponement = {}): Promise<void> {
    const isNew = this.#kept.row?.personNeeded === undefined;
    const noted = { ...this.#callPerson(error), ...change };
    if (isNew || (change.dueAt !== undefined && this.#kept.row?.dueAt !== change.dueAt)) await this.#kept.note(noted);
  }

  /** Calls the person once for each token. */
  #callPerson(error: AccessTokenError): Postponement {
    if (this.#kept.row?.personNeeded !== undefined) return {};
    this.#options.onPersonNeeded?.(error, this.account);
    return { personNeeded: error.problem };
  }

  async #tryReread(): Promise<StoreError | undefined> {
    try {
      await this.#kept.reread();
      return undefined;
    } catch (error) {
      if (error instanceof StoreError) return error;
      throw error;
    }
  }
}

function omitAccessToken({ accessToken: _, ...info }: AccessToken): RefreshInfo {
  return info;
}
