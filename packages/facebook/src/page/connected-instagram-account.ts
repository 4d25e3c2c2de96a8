import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { InstagramAccount } from '../instagram-account.js';
import { readInstagram } from '../permissions.js';

const elsewhere = 'accounts are linked in the settings of a Page: see them with fb.page(id).instagramAccounts.get()';

/** The account that is connected in the settings of a Page. Not a URL of its own: Meta serves it as a field of the Page. */
export class PageConnectedInstagramAccount extends edge({
  path: 'connected_instagram_account',
  node: () => InstagramAccount,
  get: expansion({ permissions: readInstagram }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
