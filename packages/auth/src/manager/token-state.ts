import { EdgewalkError, type GraphError, type Login } from '@edgewalk/core';
import * as E from '@edgewalk/core/declare';
import type { AccessToken } from '../tokens/access-token.js';
import { toStoreError, type TokenStoreError } from '../stores/error.js';
import type { TokenStore } from '../stores/token-store.js';
import { type Phase, getPhase, type RefreshRules } from './refresh-policy.js';

/** A login whose tokens can be refreshed: one of this package, or your own. */
export interface RefreshableLogin {
  readonly login: Login;
  readonly refreshRules?: RefreshRules;
  /** Exchanges a token for one that expires later. */
  refresh(token: AccessToken): { either(): Promise<E.Either<GraphError, AccessToken>> };
}

/** The result of a renewal; both, when the token was refreshed but could not be stored. */
interface Renewal {
  readonly refreshed?: AccessToken;
  readonly error?: EdgewalkError;
}

/** What `TokenState` needs to renew its token. */
export interface TokenStateOptions {
  readonly login: RefreshableLogin;
  readonly store: TokenStore;
  readonly now: () => number;
  readonly random: () => number;
}

/** The token in memory, kept in sync with the store. */
export class TokenState {
  readonly #options: TokenStateOptions;
  #token: AccessToken | undefined;
  #jitter = 0;
  #unsaved = false;

  constructor(options: TokenStateOptions) {
    this.#options = options;
  }

  get token(): AccessToken | undefined {
    return this.#token;
  }

  get phase(): Phase | 'missing' {
    const { now, login } = this.#options;
    return this.#token ? getPhase(this.#token, now(), this.#jitter, login.refreshRules) : 'missing';
  }

  /** Whether there is work under the lock: a refresh, or storing what could not be stored before. */
  get needsRenewal(): boolean {
    return this.phase === 'due' || (this.#unsaved && this.phase === 'current');
  }

  /** Loads a token that another process stored. Returns the store's failure, if there is one. */
  async reread(): Promise<TokenStoreError | undefined> {
    const before = this.#token;
    const read = await this.#tryStore(() => this.#options.store.read());
    if (E.isLeft(read)) return read.left;
    const stored = read.right;
    // A token that was adopted while the store was being read is newer than the stored one.
    if (stored === undefined || this.#token !== before) return undefined;
    const isOlder = before !== undefined && this.#unsaved && stored.obtainedAt <= before.obtainedAt;
    if (!isOlder && !isSame(stored, before)) this.#replace(stored, false);
    return undefined;
  }

  /** Under the lock: reads again, refreshes if still due, and stores the result. */
  async renew(): Promise<Renewal> {
    let refreshed: AccessToken | undefined;
    const outcome = await this.#tryStore(() =>
      this.#options.store.lock(async () => {
        const failure = await this.reread();
        if (failure !== undefined) return failure;
        const result = this.phase === 'due' ? await this.#refresh() : E.right(undefined);
        if (E.isLeft(result)) return result.left;
        refreshed = result.right;
        return this.#save();
      }),
    );
    const error = E.isLeft(outcome) ? outcome.left : outcome.right;
    return { ...(refreshed && { refreshed }), ...(error && { error }) };
  }

  /** Replaces the token and stores it. It is used even when it cannot be stored. */
  async adopt(token: AccessToken): Promise<TokenStoreError | undefined> {
    const stored = await this.#tryStore(() =>
      this.#options.store.lock(() => {
        this.#replace(token, true);
        return this.#save();
      }),
    );
    if (E.isRight(stored)) return stored.right;
    this.#replace(token, true);
    return stored.left;
  }

  #replace(token: AccessToken, unsaved: boolean): void {
    this.#token = token;
    this.#unsaved = unsaved;
    this.#jitter = this.#options.random();
  }

  async #refresh(): Promise<E.Either<EdgewalkError, AccessToken | undefined>> {
    const old = this.#token;
    if (old === undefined) return E.right(undefined);
    const result = await tryRefresh(this.#options.login, old);
    if (E.isRight(result)) this.#replace(result.right, true);
    return result;
  }

  async #save(): Promise<TokenStoreError | undefined> {
    const token = this.#token;
    if (token === undefined || !this.#unsaved) return undefined;
    const result = await this.#tryStore(() => this.#options.store.write(token));
    if (E.isLeft(result)) return result.left;
    this.#unsaved = false;
    return undefined;
  }

  /** Runs an operation of the store and returns its failure as a value. */
  async #tryStore<A>(run: () => Promise<A>): Promise<E.Either<TokenStoreError, A>> {
    try {
      return E.right(await run());
    } catch (error) {
      return E.left(toStoreError(error, this.#token ? [this.#token.accessToken] : []));
    }
  }
}

/** Meta may refresh a token without changing its text. */
function isSame(stored: AccessToken, current: AccessToken | undefined): boolean {
  return stored.accessToken === current?.accessToken && stored.expiresAt === current.expiresAt;
}

/** Refreshes with every failure as a value, also that of a login that throws synchronously. */
async function tryRefresh(login: RefreshableLogin, token: AccessToken): Promise<E.Either<EdgewalkError, AccessToken>> {
  try {
    return await login.refresh(token).either();
  } catch (error) {
    if (error instanceof EdgewalkError) return E.left(error);
    throw error;
  }
}
