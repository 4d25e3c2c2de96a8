import { EdgewalkError, type GraphError, type Login } from '@edgewalk/core';
import * as E from '@edgewalk/core/declare';
import type { AccessToken } from '../tokens/access-token.js';
import type { RefreshRules } from './refresh-policy.js';

/** A login whose tokens can be refreshed: one of this package, or your own. */
export interface RefreshableLogin {
  readonly login: Login;
  readonly refreshRules?: RefreshRules;
  /** Exchanges a token for one that expires later. */
  refresh(token: AccessToken): { either(): Promise<E.Either<GraphError, AccessToken>> };
}

/** Refreshes with every failure as a value, also that of a login that throws synchronously. */
export async function tryRefresh(
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
