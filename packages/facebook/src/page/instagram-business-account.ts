import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { InstagramAccount } from '../instagram-account.js';
import { readInstagram } from '../permissions.js';

const elsewhere = 'accounts are linked in the settings of a Page: see them with fb.page(id).instagramAccounts.get()';

/** The professional account linked to a Page. Not a URL of its own: Meta serves it as a field of the Page. */
export class PageInstagramBusinessAccount extends edge({
  path: 'instagram_business_account',
  node: () => InstagramAccount,
  get: expansion({ permissions: readInstagram }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
