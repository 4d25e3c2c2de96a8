import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { InstagramAccount } from '../instagram-account.js';
import { manageBusiness } from '../permissions.js';

/**
 * `/{business}/owned_instagram_accounts`: the Instagram accounts that the business owns.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/owned_instagram_accounts
 */
export class BusinessOwnedInstagramAccounts extends edge({
  path: 'owned_instagram_accounts',
  node: () => InstagramAccount,
  get: pages({ permissions: manageBusiness }),
  create: unsupported(
    'an account is added in the settings of the business: see those it has with fb.business(id).instagramAccounts.get()',
  ),
  update: unsupported(
    'an account is changed in the Instagram app: see those there are with fb.business(id).instagramAccounts.get()',
  ),
  delete: unsupported('take one out: fb.business(id).instagramAccounts.delete({ instagram_account })'),
}) {}
