import { identifier, isRight, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/**
 * How an account was found: `login` is Instagram Login, `pages` the Pages of the person, `page token` the Page that the
 * token belongs to, `portfolio` a business portfolio, `granular scopes` what the token was granted by id.
 */
export type AccountRoute = 'login' | 'pages' | 'page token' | 'portfolio' | 'granular scopes';

/** A Page or a business portfolio. */
export interface NamedObject {
  readonly id: string;
  readonly name?: string;
}

/** A professional Instagram account that a token reaches. */
export interface FoundAccount {
  /** The id that paths and webhooks use. */
  readonly id: string;
  readonly username?: string;
  readonly name?: string;
  /** The Page it is linked to; an account may have none. */
  readonly page?: NamedObject;
  /** The business portfolio it was found in. */
  readonly business?: NamedObject;
  /** How it was found first. */
  readonly via: AccountRoute;
}

/** Where an account was found. */
export type Origin = Pick<FoundAccount, 'via' | 'business'>;

const text = optional(t.string);
const Account = record('Account', { id: identifier, username: text, name: text });
const Page = record('Page', { id: identifier, name: text, instagram_business_account: optional(Account) });
const Named = record('Named', { id: identifier, name: text });

/** The fields of an account, of a Page, and of an account inside a Page. */
export const accountFields = 'id,username,name';
export const pageFields = `id,name,instagram_business_account{${accountFields}}`;

/** An id that fits into a path. Nothing is read by any other, whatever a response has in its place. */
export const isPathId = (id: string): boolean => /^[\w-]+$/.test(id);

/** The id and the name of an object; none where it is of another shape. */
export function namedIn(row: unknown): readonly NamedObject[] {
  const named = Named.decode(row);
  return isRight(named) && isPathId(named.right.id) ? [defined(named.right)] : [];
}

/** The account that a row is. */
export function accountIn(row: unknown, origin: Origin): readonly FoundAccount[] {
  const account = Account.decode(row);
  return isRight(account) && isPathId(account.right.id) ? [{ ...defined(account.right), ...origin }] : [];
}

/** The account that is linked to a Page. */
export function accountOfPage(row: unknown, origin: Origin): readonly FoundAccount[] {
  const page = Page.decode(row);
  if (!isRight(page)) return [];
  const { id, name, instagram_business_account: account } = page.right;
  return accountIn(account, origin).map((found) => ({ ...found, page: defined({ id, name }) }));
}

/** Each account once: what is found first counts, and later rows add what is missing. */
export function mergeAccounts(found: readonly FoundAccount[]): readonly FoundAccount[] {
  const byId = new Map<string, FoundAccount>();
  for (const account of found) byId.set(account.id, { ...account, ...byId.get(account.id) });
  return [...byId.values()];
}

function defined({ id, name, username }: { id: string; name?: string | undefined; username?: string | undefined }) {
  return { id, ...(username !== undefined && { username }), ...(name !== undefined && { name }) };
}
