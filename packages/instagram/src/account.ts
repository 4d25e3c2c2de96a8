import { type FoundSubject, type GraphClient, type GraphError, NotFoundError } from '@edgewalk/core';
import { identifier, optional, record } from '@edgewalk/core/declare';
import * as E from 'fp-ts/lib/Either.js';

const Page = record('Page', {
  instagram_business_account: optional(record('Account', { id: identifier })),
});

/**
 * The Instagram account behind a token of Facebook Login: the first one linked to one of the person's Pages. It is read
 * once, at the first use; after a failure the next use tries again.
 */
export function ownAccount(client: GraphClient): FoundSubject {
  let pending: Promise<E.Either<GraphError, string>> | undefined;
  const find = async () => {
    pending ??= readAccount(client);
    const found = await pending;
    if (E.isLeft(found)) pending = undefined;
    return found;
  };
  return { label: '(own account)', find };
}

async function readAccount(client: GraphClient): Promise<E.Either<GraphError, string>> {
  const pages = client.edge('me/accounts', { fields: 'instagram_business_account', limit: 100 });
  try {
    for await (const item of pages) {
      const page = Page.decode(item);
      const account = E.isRight(page) ? page.right.instagram_business_account : undefined;
      if (account) return E.right(account.id);
    }
  } catch (error) {
    // Iterating a list throws nothing but a GraphError.
    return E.left(error as GraphError);
  }
  return E.left(noAccountError());
}

const noAccountError = () =>
  new NotFoundError({
    message: 'GET /me/accounts: no Page of this person has an Instagram professional account linked to it',
    retry: 'never',
    advice: 'Link a professional account to a Page the person manages, grant pages_show_list, or pass userId.',
    request: { method: 'GET', path: '/me/accounts' },
  });
