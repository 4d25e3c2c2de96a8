import { checkObject, hasMethods, isFunction, may, must, type Rule } from '@edgewalk/core/declare';
import {
  AccessTokenError,
  type AccessTokenSource,
  type EdgewalkError,
  type GraphError,
  InvalidArgumentError,
  type Login,
} from '@edgewalk/core';
import * as E from '@edgewalk/core/declare';
import type { AccessToken } from '../tokens/access-token.js';
import type { TokenStoreError } from '../stores/error.js';
import { memoryStore } from '../stores/memory.js';
import { isAccessToken } from '../stores/stored-token.js';
import type { TokenStore } from '../stores/token-store.js';
import { createExpiredTokenError, createMissingTokenError } from './errors.js';
import { TokenState, type RefreshableLogin } from './token-state.js';
import { computeRetryDelay } from './refresh-policy.js';

/** The metadata of a token, without the token itself. */
export type RefreshInfo = Omit<AccessToken, 'accessToken'>;

export interface TokenManagerOptions {
  /** The login that refreshes the token. */
  readonly login: RefreshableLogin;
  /** Where the token is kept; in memory by default. */
  readonly store?: TokenStore;
  /** The time in milliseconds since 1970, for tests. */
  readonly now?: () => number;
  /** From 0 to 1, for tests. */
  readonly random?: () => number;
  /** The person must log in: the token is expired, revoked, checkpointed or missing. Called once for each token. */
  readonly onPersonNeeded?: (error: AccessTokenError) => void;
  /** The token was refreshed. */
  readonly onRefresh?: (token: RefreshInfo) => void;
  /** A refresh failed, or the token could not be stored. It is retried later; a token that is still valid stays in use. */
  readonly onRefreshFailed?: (error: EdgewalkError) => void;
}

const listener = may(isFunction, 'give a function');

const rules = {
  login: must(hasMethods('refresh'), 'give a login, such as instagramLogin({ … })'),
  store: may(hasMethods('read', 'write', 'lock'), "give a store, such as fileStore('token.json')"),
  now: may(isFunction, 'give a function that returns milliseconds, such as Date.now'),
  random: may(isFunction, 'give a function such as Math.random'),
  onPersonNeeded: listener,
  onRefresh: listener,
  onRefreshFailed: listener,
} satisfies Record<keyof TokenManagerOptions, Rule>;

/**
 * Refreshes a token in time, once for all callers and all processes that share the store. Every client accepts it in
 * place of a token.
 *
 * @example
 * const manager = new TokenManager({ login, store: fileStore('token.json') });
 * await manager.adopt(await login.extend(short.accessToken)); // once, after a login
 * const api = new Instagram({ accessToken: manager });
 */
export class TokenManager implements AccessTokenSource {
  readonly login: Login;
  readonly #options: Required<Pick<TokenManagerOptions, 'now' | 'random'>> & TokenManagerOptions;
  readonly #state: TokenState;
  #pending: Promise<E.Either<GraphError, string>> | undefined;
  #failures = 0;
  #retryAt = -Infinity;
  /** The token that `onPersonNeeded` was last called for; empty when there was none. */
  #reportedFor: string | undefined;

  constructor(options: TokenManagerOptions) {
    checkObject(options, 'TokenManager options', '{ login, store }', rules);
    const { login, store = memoryStore(), now = Date.now, random = Math.random } = options;
    this.login = login.login;
    this.#options = { ...options, now, random };
    this.#state = new TokenState({ login, store, now, random });
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

  /** Uses and stores a token that a login returned. Rejects with a `TokenStoreError` if storing fails; the token is used anyway. */
  async adopt(token: AccessToken): Promise<void> {
    if (!isAccessToken(token))
      throw new InvalidArgumentError('TokenManager.adopt', 'give the whole token object that the login returned');
    const storeError = await this.#state.adopt(token);
    this.#pending = undefined;
    this.#reportedFor = undefined;
    this.#recordAttempt(storeError);
    if (storeError !== undefined) throw storeError;
  }

  /** Reports that Meta refused a token: the next call gets the token that another process has stored, if there is a new one. */
  async refused(error: AccessTokenError, token: string): Promise<void> {
    await this.#state.reread();
    if (this.#state.token?.accessToken === token) this.#reportPersonNeeded(error);
  }

  async #resolve(): Promise<E.Either<GraphError, string>> {
    const { phase } = this.#state;
    const storeError = phase === 'missing' || phase === 'expired' ? await this.#state.reread() : undefined;
    if (this.#state.needsRenewal && this.#options.now() >= this.#retryAt) await this.#renew();
    return this.#current(storeError);
  }

  #current(storeError: TokenStoreError | undefined): E.Either<GraphError, string> {
    const { token, phase } = this.#state;
    if (token === undefined) return E.left(this.#reportPersonNeeded(createMissingTokenError(storeError)));
    if (phase === 'expired') return E.left(this.#reportPersonNeeded(createExpiredTokenError(token.expiresAt ?? 0)));
    return E.right(token.accessToken);
  }

  async #renew(): Promise<void> {
    const { refreshed, error } = await this.#state.renew();
    this.#recordAttempt(error);
    const { onRefresh, onRefreshFailed } = this.#options;
    if (refreshed !== undefined) {
      this.#reportedFor = undefined;
      onRefresh?.(omitAccessToken(refreshed));
    }
    if (error !== undefined) onRefreshFailed?.(error);
    if (error instanceof AccessTokenError && error.retry === 'never') this.#reportPersonNeeded(error);
  }

  #recordAttempt(error: EdgewalkError | undefined): void {
    const { now, random } = this.#options;
    this.#failures = error === undefined ? 0 : this.#failures + 1;
    this.#retryAt = error === undefined ? -Infinity : now() + computeRetryDelay(error, this.#failures, random());
  }

  #reportPersonNeeded(error: AccessTokenError): AccessTokenError {
    const token = this.#state.token?.accessToken ?? '';
    if (token !== this.#reportedFor) {
      this.#reportedFor = token;
      this.#options.onPersonNeeded?.(error);
    }
    return error;
  }
}

function omitAccessToken({ accessToken: _, ...info }: AccessToken): RefreshInfo {
  return info;
}
