import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { InstagramAccount } from '../instagram-account.js';
import { manageBusiness } from '../permissions.js';

/**
 * `/{business}/instagram_business_accounts`: the professional Instagram accounts of the business.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/instagram_business_accounts
 */
export class BusinessInstagramBusinessAccounts extends edge({
  path: 'instagram_business_accounts',
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
