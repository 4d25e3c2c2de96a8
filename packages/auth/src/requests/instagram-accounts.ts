import type { Call, GraphError } from '@edgewalk/core';
import { composedCall, identifier, optional, record } from '@edgewalk/core/declare';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { requireToken, type TokenLike } from '../tokens/access-token.js';
import type { LoginClient } from './login-client.js';

/** A professional Instagram account that a token can access. */
export interface InstagramAccount {
  /** The id that paths and webhooks use. */
  readonly id: string;
  readonly username?: string;
  /** The Page it is linked to; Facebook Login only. */
  readonly pageId?: string;
}

const Page = record('Page', {
  id: identifier,
  instagram_business_account: optional(record('Account', { id: identifier, username: optional(t.string) })),
});

/** Lists the accounts linked to the Pages of a person, over all pages of the list. */
export function listAccounts(login: LoginClient, token: TokenLike): Call<readonly InstagramAccount[]> {
  const operation = `${login.product.name}.instagramAccounts`;
  requireToken(token, operation);
  const client = login.client(token);
  return composedCall({ operation, method: 'GET', path: 'me/accounts' }, (options) => async () => {
    const fields = 'id,instagram_business_account{id,username}';
    const accounts: InstagramAccount[] = [];
    try {
      for await (const item of client.edge('me/accounts', { fields, limit: 100 }, options)) {
        const page = Page.decode(item);
        const account = E.isRight(page) ? page.right.instagram_business_account : undefined;
        if (account && E.isRight(page)) accounts.push({ ...account, pageId: page.right.id });
      }
      return E.right(accounts);
    } catch (error) {
      // A list throws only a GraphError.
      return E.left(error as GraphError);
    }
  });
}
