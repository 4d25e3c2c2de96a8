import type { StoredObject } from '../world/store.js';
import { idIn, textIn } from '../world/values.js';
import { isLong } from './lifetimes.js';
import type { TokenRecord } from './token-record.js';
import type { Authenticated } from './world.js';

/**
 * The token of a Page, as the person's token shows it: a short one gives a short one, a long one one that never ends.
 * Undefined where the person granted no Pages, or does not manage this one.
 */
export function pageToken(session: Authenticated, page: StoredObject): string | undefined {
  const { logins, token } = session;
  if (!isManaged(session, page)) return undefined;
  if (token.kind === 'page') return token.subject === page.id ? token.token : undefined;
  if (!token.permissions.has('pages_show_list')) return undefined;
  const parent = token.token;
  const existing = logins.tokens.ofPage(token, page);
  if (existing !== undefined) return existing;
  const account = idIn(page.fields, 'instagram_business_account') ?? token.account;
  const expiresAt = isLong(token) ? undefined : token.expiresAt;
  const own = { token: `E${logins.text('page')}`, subject: page.id, account, parent, expiresAt };
  logins.tokens.set(own.token, { ...token, ...own, kind: 'page' });
  return own.token;
}

/** The Pages of whoever gave a token; some may have been made since. */
export function pagesOf({ store }: Pick<Authenticated, 'store'>, { granter }: TokenRecord): StoredObject[] {
  const person = store.get(granter);
  return person === undefined ? [] : store.list(person, 'accounts');
}

/** True for a Page of whoever gave the token. */
export function isManaged({ store, token }: Pick<Authenticated, 'store' | 'token'>, { id }: StoredObject): boolean {
  const person = store.get(token.granter);
  return person !== undefined && store.lists(person, 'accounts', id);
}

/** True for the account of a token, and for those behind all Pages of whoever it speaks for. */
export function reachesAccount({ store, token }: Pick<Authenticated, 'store' | 'token'>, id: string): boolean {
  if (token.withheld?.has(id)) return false;
  if (id === token.account) return true;
  const subject = store.get(token.subject);
  const page = textIn(store.get(id)?.fields ?? {}, 'linked_page');
  return subject !== undefined && page !== undefined && store.lists(subject, 'accounts', page);
}
