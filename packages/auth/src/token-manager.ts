import {
  AccessTokenError,
  type AccessTokenSource,
  type EdgewalkError,
  type GraphError,
  InvalidArgumentError,
  type Login,
} from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AccessToken } from './access-token.js';
import type { TokenStoreError } from './stores/error.js';
import { memoryStore } from './stores/memory.js';
import { isAccessToken } from './stores/stored-token.js';
import type { TokenStore } from './stores/token-store.js';
import { expiredToken, missingToken } from './token-manager-errors.js';
import { HeldToken, type RefreshableLogin } from './token-manager-held.js';
import { waitAfter } from './token-manager-policy.js';

/** What is known of a token beside the token itself. */
export type RefreshInfo = Omit<AccessToken, 'accessToken'>;

export interface TokenManagerOptions {
  /** What refreshes the token. */
  readonly login: RefreshableLogin;
  /** Where the token is kept; in memory by default. */
  readonly store?: TokenStore;
  /** The time in milliseconds since 1970, for tests. */
  readonly now?: () => number;
  /** From 0 to 1, for tests. */
  readonly random?: () => number;
  /** Only a person can help: the token is expired, revoked, checkpointed or missing. Called once for each token. */
  readonly onPersonNeeded?: (error: AccessTokenError) => void;
  /** The token was refreshed. */
  readonly onRefresh?: (token: RefreshInfo) => void;
  /** A refresh failed, or the token could not be stored. The token that still works is used, and it is tried again. */
  readonly onRefreshFailed?: (error: EdgewalkError) => void;
}

/**
 * Keeps a token fresh: refreshes it when Meta allows it, once for all callers and all processes that share the store.
 * Every client takes it in place of a token.
 *
 * @example
 * const manager = new TokenManager({ login, store: fileStore('token.json') });
 * await manager.adopt(await login.extend(short.accessToken)); // once, after a login
 * const api = new Instagram({ accessToken: manager });
 */
export class TokenManager implements AccessTokenSource {
  readonly login: Login;
  readonly #options: Required<Pick<TokenManagerOptions, 'now' | 'random'>> & TokenManagerOptions;
  readonly #held: HeldToken;
  #flight: Promise<E.Either<GraphError, string>> | undefined;
  #failures = 0;
  #retryAt = -Infinity;
  /** The token that a person was called for; empty when there was none. */
  #calledFor: string | undefined;

  constructor(options: TokenManagerOptions) {
    const { login, store = memoryStore(), now = Date.now, random = Math.random } = options;
    this.login = login.login;
    this.#options = { ...options, now, random };
    this.#held = new HeldToken({ login, store, now, random });
  }

  /** The token to use now. Callers at the same time get the same answer. */
  readonly token: TaskEither<GraphError, string> = () => {
    if (this.#flight !== undefined) return this.#flight;
    const flight = this.#next().finally(() => {
      if (this.#flight === flight) this.#flight = undefined;
    });
    this.#flight = flight;
    return flight;
  };

  /** Takes over a token just got from a login, and stores it. Rejects with a `TokenStoreError`; the token is used all the same. */
  async adopt(token: AccessToken): Promise<void> {
    if (!isAccessToken(token))
      throw new InvalidArgumentError(
        'TokenManager.adopt',
        'give the token as the login gives it, as a whole',
      );
    const trouble = await this.#held.adopt(token);
    this.#flight = undefined;
    this.#calledFor = undefined;
    this.#settle(trouble);
    if (trouble !== undefined) throw trouble;
  }

  /** Tells that Meta refused a token it gave: the next call gets what another process has stored, if it is another. */
  async refused(error: AccessTokenError, token: string): Promise<void> {
    await this.#held.reread();
    if (this.#held.token?.accessToken === token) this.#callPerson(error);
  }

  async #next(): Promise<E.Either<GraphError, string>> {
    const { phase } = this.#held;
    const trouble = phase === 'missing' || phase === 'expired' ? await this.#held.reread() : undefined;
    if (this.#held.wantsRenewal && this.#options.now() >= this.#retryAt) await this.#renew();
    return this.#given(trouble);
  }

  #given(trouble: TokenStoreError | undefined): E.Either<GraphError, string> {
    const { token, phase } = this.#held;
    if (token === undefined) return E.left(this.#callPerson(missingToken(trouble)));
    if (phase === 'expired') return E.left(this.#callPerson(expiredToken(token.expiresAt ?? 0)));
    return E.right(token.accessToken);
  }

  async #renew(): Promise<void> {
    const { refreshed, error } = await this.#held.renew();
    this.#settle(error);
    const { onRefresh, onRefreshFailed } = this.#options;
    if (refreshed !== undefined) {
      this.#calledFor = undefined;
      onRefresh?.(infoOf(refreshed));
    }
    if (error !== undefined) onRefreshFailed?.(error);
    if (error instanceof AccessTokenError && error.retry === 'never') this.#callPerson(error);
  }

  #settle(error: EdgewalkError | undefined): void {
    const { now, random } = this.#options;
    this.#failures = error === undefined ? 0 : this.#failures + 1;
    this.#retryAt = error === undefined ? -Infinity : now() + waitAfter(error, this.#failures, random());
  }

  #callPerson(error: AccessTokenError): AccessTokenError {
    const token = this.#held.token?.accessToken ?? '';
    if (token !== this.#calledFor) {
      this.#calledFor = token;
      this.#options.onPersonNeeded?.(error);
    }
    return error;
  }
}

function infoOf({ accessToken: _, ...info }: AccessToken): RefreshInfo {
  return info;
}
