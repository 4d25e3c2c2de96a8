import { edge, pages, post, record, unsupported, idText, Acknowledged } from '@edgewalk/core';
import { AdAccount } from '../ad-account.js';
import { advertise } from '../permissions.js';

/** Whose ad accounts: a business portfolio's. */
export const AdAccountsQuery = record('AdAccountsQuery', { business: idText });
/** The ad account that may use the Instagram account from now on. */
export const NewAuthorization = record('NewAuthorization', { account_id: idText, business: idText });

/**
 * `/{user}/authorized_adaccounts`: ad accounts that may use the Instagram account.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserAuthorizedAdaccounts extends edge({
  path: 'authorized_adaccounts',
  node: () => AdAccount,
  get: pages({ params: AdAccountsQuery, login: 'facebook', permissions: advertise }),
  /** Lets an ad account use the Instagram account. */
  create: post(NewAuthorization, Acknowledged, {
    login: 'facebook',
    repeatable: true,
    permissions: advertise,
  }),
  update: unsupported('authorize another: api.user.authorizedAdaccounts.create({ account_id, business })'),
  delete: unsupported(
    'withdraw it in Meta Business Suite, and read what is left: api.user.authorizedAdaccounts.get({ business })',
  ),
}) {}
