import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { InstagramAccount } from '../instagram-account.js';
import { readInstagram } from '../permissions.js';

const elsewhere = 'accounts are linked in the settings of a Page: see them with fb.page(id).instagramAccounts.get()';

/**
 * The stand-in for a Page without an Instagram account. Not a URL of its own: Meta serves it as a field of the Page.
 */
export class PageConnectedPageBackedInstagramAccount extends edge({
  path: 'connected_page_backed_instagram_account',
  node: () => InstagramAccount,
  get: expansion({ permissions: readInstagram }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
