import { EdgewalkError, type GraphError, type Login } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import type { AccessToken } from './access-token.js';
import { storeFailure, type TokenStoreError } from './stores/error.js';
import type { TokenStore } from './stores/token-store.js';
import { type Phase, phaseOf, type RefreshRules } from './token-manager-policy.js';

/** A login whose tokens can be refreshed: one of the flows of this package, or anything like them. */
export interface RefreshableLogin {
  readonly login: Login;
  readonly refreshRules?: RefreshRules;
  /** Trades a token for one that lives longer. */
  refresh(token: AccessToken): { either(): Promise<E.Either<GraphError, AccessToken>> };
}

/** What came of a renewal; both, when the token was refreshed but could not be stored. */
interface Renewal {
  readonly refreshed?: AccessToken;
  readonly error?: EdgewalkError;
}

/** What the token is renewed with. */
export interface Means {
  readonly login: RefreshableLogin;
  readonly store: TokenStore;
  readonly now: () => number;
  readonly random: () => number;
}

/** The token in memory, and how it keeps in step with the store. */
export class HeldToken {
  readonly #means: Means;
  #token: AccessToken | undefined;
  #jitter = 0;
  #unsaved = false;

  constructor(means: Means) {
    this.#means = means;
  }

  get token(): AccessToken | undefined {
    return this.#token;
  }

  get phase(): Phase | 'missing' {
    const { now, login } = this.#means;
    return this.#token ? phaseOf(this.#token, now(), this.#jitter, login.refreshRules) : 'missing';
  }

  /** Is there something to do under the lock: to refresh, or to store what could not be stored before? */
  get wantsRenewal(): boolean {
    return this.phase === 'due' || (this.#unsaved && this.phase === 'current');
  }

  /** Takes what another process stored. Gives the store's failure, if there is one. */
  async reread(): Promise<TokenStoreError | undefined> {
    const before = this.#token;
    const read = await this.#ask(() => this.#means.store.read());
    if (E.isLeft(read)) return read.left;
    const stored = read.right;
    // When another token was taken while the store was read, that one is newer than the answer.
    if (stored === undefined || this.#token !== before) return undefined;
    const isOlder = before !== undefined && this.#unsaved && stored.obtainedAt <= before.obtainedAt;
    if (!isOlder && !isSame(stored, before)) this.#take(stored, false);
    return undefined;
  }

  /** Under the lock: reads again, refreshes if that is still due, and stores the result. */
  async renew(): Promise<Renewal> {
    let refreshed: AccessToken | undefined;
    const outcome = await this.#ask(() =>
      this.#means.store.lock(async () => {
        const trouble = await this.reread();
        if (trouble !== undefined) return trouble;
        const got = this.phase === 'due' ? await this.#refresh() : E.right(undefined);
        if (E.isLeft(got)) return got.left;
        refreshed = got.right;
        return this.#save();
      }),
    );
    const error = E.isLeft(outcome) ? outcome.left : outcome.right;
    return { ...(refreshed && { refreshed }), ...(error && { error }) };
  }

  /** Takes a token over and stores it. It is held even when it cannot be stored. */
  async adopt(token: AccessToken): Promise<TokenStoreError | undefined> {
    const stored = await this.#ask(() =>
      this.#means.store.lock(() => {
        this.#take(token, true);
        return this.#save();
      }),
    );
    if (E.isRight(stored)) return stored.right;
    this.#take(token, true);
    return stored.left;
  }

  #take(token: AccessToken, unsaved: boolean): void {
    this.#token = token;
    this.#unsaved = unsaved;
    this.#jitter = this.#means.random();
  }

  async #refresh(): Promise<E.Either<EdgewalkError, AccessToken | undefined>> {
    const old = this.#token;
    if (old === undefined) return E.right(undefined);
    const got = await refreshedBy(this.#means.login, old);
    if (E.isRight(got)) this.#take(got.right, true);
    return got;
  }

  async #save(): Promise<TokenStoreError | undefined> {
    const token = this.#token;
    if (token === undefined || !this.#unsaved) return undefined;
    const written = await this.#ask(() => this.#means.store.write(token));
    if (E.isLeft(written)) return written.left;
    this.#unsaved = false;
    return undefined;
  }

  /** What a store does, with its failure as a value. */
  async #ask<A>(run: () => Promise<A>): Promise<E.Either<TokenStoreError, A>> {
    try {
      return E.right(await run());
    } catch (error) {
      return E.left(storeFailure(error, this.#token ? [this.#token.accessToken] : []));
    }
  }
}

/** Meta may refresh a token without giving it another text. */
function isSame(stored: AccessToken, held: AccessToken | undefined): boolean {
  return stored.accessToken === held?.accessToken && stored.expiresAt === held.expiresAt;
}

/** Also a login that throws, such as one that says at once that it is shut, fails as a value. */
async function refreshedBy(
  login: RefreshableLogin,
  token: AccessToken,
): Promise<E.Either<EdgewalkError, AccessToken>> {
  try {
    return await login.refresh(token).either();
  } catch (error) {
    if (error instanceof EdgewalkError) return E.left(error);
    throw error;
  }
}
