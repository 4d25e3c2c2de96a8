import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { PageAccount } from '../page-account.js';

/**
 * `/me/accounts`: the Pages the person manages, each with a token of its own and the Instagram account linked to it.
 *
 * @example
 * for await (const page of api.me.accounts.get({ fields: ['name', { instagram_business_account: ['username'] }] }))
 *   console.log(page.name, page.instagram_business_account?.username);
 * @see https://developers.facebook.com/docs/graph-api/reference/user/accounts
 */
export class MeAccounts extends edge({
  path: 'accounts',
  node: () => PageAccount,
  get: pages({ login: 'facebook', maxLimit: 200, permissions: { facebook: ['pages_show_list'] } }),
  create: unsupported('Pages are made on facebook.com: then list them with api.me.accounts.get()'),
  update: unsupported("a Page is changed by its own id: api.client.update(page_id, { about: '…' })"),
  delete: unsupported('Pages are deleted on facebook.com: list what is left with api.me.accounts.get()'),
}) {}
