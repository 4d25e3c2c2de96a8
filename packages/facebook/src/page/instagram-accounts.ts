import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { InstagramAccount } from '../instagram-account.js';
import { readInstagram } from '../permissions.js';

const elsewhere = 'accounts are linked in the settings of a Page: see them with fb.page(id).instagramAccounts.get()';

/**
 * `/{page}/instagram_accounts`: Instagram accounts linked to the Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/instagram_accounts
 */
export class PageInstagramAccounts extends edge({
  path: 'instagram_accounts',
  node: () => InstagramAccount,
  get: pages({ permissions: readInstagram }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
