import { edge, Id, nothing, pages, post, unsupported } from '@edgewalk/core/declare';
import { InstagramAccount } from '../instagram-account.js';
import { readInstagram } from '../permissions.js';

const stays = 'the account stays with the Page: read it with fb.page(id).pageBackedInstagramAccounts.get()';

/**
 * `/{page}/page_backed_instagram_accounts`: the stand-in for a Page without an Instagram account.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/page_backed_instagram_accounts
 */
export class PagePageBackedInstagramAccounts extends edge({
  path: 'page_backed_instagram_accounts',
  node: () => InstagramAccount,
  get: pages({ permissions: readInstagram }),
  /** Creates one, or returns the existing one. */
  create: post(nothing, Id, { repeatable: true, permissions: readInstagram }),
  update: unsupported(stays),
  delete: unsupported(stays),
}) {}
