import type { CallOptions, GraphClient, GraphError } from '@edgewalk/core';
import { type Either, isRight } from '@edgewalk/core/declare';
import { accountIn, accountOfPage, type FoundAccount, type NamedObject, pageFields } from './found-account.js';
import { readList } from './reading.js';

/** What business portfolios hold. */
export interface PortfolioSearch {
  readonly accounts: readonly FoundAccount[];
  readonly rows: readonly Either<GraphError, readonly unknown[]>[];
}

/**
 * The lists of a portfolio. `name` is not a field of every account that a portfolio lists. Not every version of the API
 * has all of them; one that is refused is passed over. Instagram assets are left out: whether their `ig_user_id` is the
 * id that paths use is not documented.
 */
const lists = [
  { path: 'owned_pages', fields: pageFields, read: accountOfPage },
  { path: 'client_pages', fields: pageFields, read: accountOfPage },
  { path: 'owned_instagram_accounts', fields: 'id,username', read: accountIn },
  { path: 'client_instagram_accounts', fields: 'id,username', read: accountIn },
  { path: 'instagram_business_accounts', fields: 'id,username', read: accountIn },
];

/** Reads the Pages and accounts of business portfolios. */
export async function readPortfolios(
  client: GraphClient,
  options: CallOptions,
  businesses: readonly NamedObject[],
): Promise<PortfolioSearch> {
  const parts = await Promise.all(
    businesses.flatMap((business) =>
      lists.map(async ({ path, fields, read }) => {
        const rows = await readList(client, `${business.id}/${path}`, fields, options);
        const values = isRight(rows) ? rows.right : [];
        return { rows, accounts: values.flatMap((row) => read(row, { via: 'portfolio', business })) };
      }),
    ),
  );
  return { accounts: parts.flatMap(({ accounts }) => accounts), rows: parts.map(({ rows }) => rows) };
}
