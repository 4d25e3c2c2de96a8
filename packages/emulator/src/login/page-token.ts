import type { Session } from '../session.js';
import type { StoredObject } from '../store.js';
import { isLong } from './lifetimes.js';

/**
 * The token of a Page, as the person's token shows it: a short one gives a short one, a long one one that never ends.
 * Undefined where the person granted no Pages.
 */
export function pageToken({ logins, token }: Session, page: StoredObject): string | undefined {
  if (token.kind === 'page') return token.subject === page.id ? token.token : undefined;
  if (!token.permissions.has('pages_show_list')) return undefined;
  const parent = token.token;
  const known = [...logins.tokens.values()].find(
    (record) => record.parent === parent && record.subject === page.id,
  );
  if (known) return known.token;
  // Every Page is planted with an account linked to it.
  const { id: account } = page.fields['instagram_business_account'] as { readonly id: string };
  const expiresAt = isLong(token) ? undefined : token.expiresAt;
  const own = { token: `E${logins.text('page')}`, subject: page.id, account, parent, expiresAt };
  logins.tokens.set(own.token, { ...token, ...own, kind: 'page' });
  return own.token;
}
