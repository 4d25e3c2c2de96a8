import type { Call } from '@edgewalk/core';
import { composedCall, left, right } from '@edgewalk/core/declare';
import { findAccounts, type FoundAccount } from '@edgewalk/vocabulary/accounts';
import { requireToken, type TokenLike } from '../tokens/access-token.js';
import type { LoginClient } from './login-client.js';

/** Lists every account that a token reaches. */
export function listAccounts(login: LoginClient, token: TokenLike): Call<readonly FoundAccount[]> {
  const operation = `${login.product.name}.instagramAccounts`;
  requireToken(token, operation);
  const client = login.client(token);
  return composedCall({ operation, method: 'GET', path: 'me/accounts' }, (options) => async () => {
    const { accounts, failure } = await findAccounts(client, options);
    return failure === undefined ? right(accounts) : left(failure);
  });
}
