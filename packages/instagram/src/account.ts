import { type FoundSubject, type GraphClient, type GraphError, NotFoundError } from '@edgewalk/core';
import { identifier, optional, record, type Either, isLeft, isRight, left, right } from '@edgewalk/core/declare';

const Page = record('Page', {
  instagram_business_account: optional(record('Account', { id: identifier })),
});

/**
 * The Instagram account behind a token of Facebook Login: the first one linked to one of the person's Pages. It is read
 * once, at the first use; after a failure the next use tries again.
 */
export function ownAccount(client: GraphClient): FoundSubject {
  let pending: Promise<Either<GraphError, string>> | undefined;
  const find = async () => {
    pending ??= readAccount(client);
    const found = await pending;
    if (isLeft(found)) pending = undefined;
    return found;
  };
  return { label: '(own account)', find };
}

async function readAccount(client: GraphClient): Promise<Either<GraphError, string>> {
  const pages = client.edge('me/accounts', { fields: 'instagram_business_account', limit: 100 });
  try {
    for await (const item of pages) {
      const page = Page.decode(item);
      const account = isRight(page) ? page.right.instagram_business_account : undefined;
      if (account) return right(account.id);
    }
  } catch (error) {
    // Iterating a list throws nothing but a GraphError.
    return left(error as GraphError);
  }
  return left(noAccountError());
}

const noAccountError = () =>
  new NotFoundError({
    message: 'GET /me/accounts: no Page of this person has an Instagram professional account linked to it',
    retry: 'never',
    advice: 'Link a professional account to a Page the person manages, grant pages_show_list, or pass userId.',
    request: { method: 'GET', path: '/me/accounts' },
  });
