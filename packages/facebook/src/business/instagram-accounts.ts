import { edge, idText, pages, record, remove, Success, unsupported } from '@edgewalk/core/declare';
import { InstagramAccount } from '../instagram-account.js';
import { manageBusiness } from '../permissions.js';

/** The account to remove. */
export const InstagramAccountRemoval = record('InstagramAccountRemoval', {
  /** The id of the Instagram account. */
  instagram_account: idText,
});

/**
 * `/{business}/instagram_accounts`: the Instagram accounts that the business may use.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/instagram_accounts
 */
export class BusinessInstagramAccounts extends edge({
  path: 'instagram_accounts',
  node: () => InstagramAccount,
  get: pages({ permissions: manageBusiness }),
  create: unsupported(
    'an account is added in the settings of the business: see those it has with fb.business(id).instagramAccounts.get()',
  ),
  update: unsupported(
    'an account is changed in the Instagram app: see those there are with fb.business(id).instagramAccounts.get()',
  ),
  /** Removes an account from the business. */
  delete: remove(Success, { params: InstagramAccountRemoval, permissions: manageBusiness }),
}) {}
