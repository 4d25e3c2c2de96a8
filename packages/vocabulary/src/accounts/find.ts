import { type CallOptions, DecodeError, type GraphClient, type GraphError } from '@edgewalk/core';
import { identifier, isLeft, isRight, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import {
  accountFields,
  accountIn,
  accountOfPage,
  type FoundAccount,
  mergeAccounts,
  namedIn,
  type NamedObject,
  pageFields,
} from './found-account.js';
import { noIds, readGranted, readGranularScopes } from './granular-scopes.js';
import { readPortfolios } from './portfolios.js';
import { errorsIn, isPassing, isRefusal, readList } from './reading.js';

/** What a search found. */
export interface AccountSearch {
  readonly accounts: readonly FoundAccount[];
  /** What Meta refused: each way to an account needs a permission of its own. */
  readonly refusals: readonly GraphError[];
  /** Why more accounts may be there than were found: the same search may find them later. */
  readonly failure?: GraphError | undefined;
}

const Me = record('Me', {
  id: optional(identifier),
  user_id: optional(identifier),
  username: optional(t.string),
  name: optional(t.string),
});

/** Finds every professional account that a token reaches. A way that Meta refuses is passed over. */
export async function findAccounts(client: GraphClient, options: CallOptions): Promise<AccountSearch> {
  if (client.loginOf(options) === 'instagram') return findOwn(client, options);
  const pages = await readList(client, 'me/accounts', pageFields, options);
  if (isRight(pages)) return searchFurther(client, options, pages.right);
  if (!isRefusal(pages.left)) return searchOf([], [pages.left], pages.left);
  // A Page's token has no `accounts`: there `me` is the Page.
  const page = await client.get('me', { fields: pageFields }, options).either();
  if (isRight(page)) return searchOf(accountOfPage(page.right, { via: 'page token' }));
  const { accounts, refusals, failure } = await searchFurther(client, options);
  return searchOf(accounts, [pages.left, ...refusals], failure ?? (accounts.length === 0 ? pages.left : undefined));
}

const searchOf = (
  accounts: readonly FoundAccount[],
  errors: readonly GraphError[] = [],
  failure = errors.find(isPassing),
): AccountSearch => ({ accounts: mergeAccounts(accounts), refusals: errors, failure });

/** With Instagram Login: the token's own account, on the host of that login. */
async function findOwn(client: GraphClient, options: CallOptions): Promise<AccountSearch> {
  const row = await client.get('me', { fields: 'user_id,username,name' }, options).either();
  if (isLeft(row)) return searchOf([], [row.left], row.left);
  const me = Me.decode(row.right);
  if (isLeft(me)) return searchOf([], [], noIdError());
  const { user_id, id = user_id, ...names } = me.right;
  return id === undefined
    ? searchOf([], [], noIdError())
    : searchOf(accountIn({ ...names, id: user_id ?? id }, { via: 'login' }));
}

const noIdError = () =>
  new DecodeError({
    message: 'GET /me: the response has no id of an account',
    retry: 'never',
    advice: 'Give the client the id of the account as userId, and report the response that Meta gave.',
    request: { method: 'GET', path: '/me' },
    mismatches: [{ path: 'user_id', expected: 'an id', actual: 'none' }],
  });

/**
 * What the list of Pages leaves out: Pages and accounts of business portfolios, and what the token was granted by id. By
 * granted ids the tokens of Unified Login and of system users reach accounts without a Page: by the account's own id, on
 * Facebook's host. Meta describes the rest of that login nowhere yet, and nothing here depends on it.
 */
async function searchFurther(
  client: GraphClient,
  options: CallOptions,
  pages: readonly unknown[] = [],
): Promise<AccountSearch> {
  const [businesses, scopes] = await Promise.all([
    readList(client, 'me/businesses', 'id,name', options),
    readGranularScopes(client, options),
  ]);
  const granted = isRight(scopes) ? scopes.right : noIds;
  const named = isRight(businesses) ? businesses.right.flatMap(namedIn) : [];
  const others = unlisted(granted.businesses, named).map((id) => ({ id }));
  const portfolios = await readPortfolios(client, options, [...named, ...others]);
  const found = [...pages.flatMap((row) => accountOfPage(row, { via: 'pages' })), ...portfolios.accounts];
  const listed = [...pages.flatMap(namedIn), ...portfolios.accounts.flatMap(({ page = [] }) => page)];
  const rest = await readGranted(client, options, [
    ...unlisted(granted.accounts, found).map((id) => ({ id, fields: accountFields, read: accountIn })),
    ...unlisted(granted.pages, listed).map((id) => ({ id, fields: pageFields, read: accountOfPage })),
  ]);
  const errors = errorsIn([businesses, scopes, ...portfolios.rows, ...rest.rows]);
  return searchOf([...found, ...rest.accounts], errors);
}

const unlisted = (ids: readonly string[], listed: readonly NamedObject[]): readonly string[] =>
  ids.filter((id) => !listed.some((object) => object.id === id));
