import {
  Acknowledged,
  edge,
  identifier,
  idText,
  looseNumber,
  optional,
  pages,
  post,
  record,
  row,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { advertise } from '../permissions.js';

/** The fields of an ad account that the Instagram account shows. */
export const AdAccountFields = record('AdAccount', {
  /** The id of the ad account, with the prefix `act_`. */
  id: identifier,
  /** The same id without the prefix. */
  account_id: optional(identifier),
  /** The name of the ad account. */
  name: optional(t.string),
  /** The state as a number: probably 1 active, 2 disabled, 3 unsettled. */
  account_status: optional(looseNumber),
  /** The currency, an ISO 4217 code. */
  currency: optional(t.string),
});

/** An ad account that may use the Instagram account. */
export class AdAccount extends row({
  name: 'AdAccount',
  fields: AdAccountFields,
  defaults: ['id', 'account_id'],
}) {}

/** The business portfolio whose ad accounts to list. */
export const AdAccountsQuery = record('AdAccountsQuery', {
  /** The id of the business portfolio whose ad accounts to list. */
  business: idText,
});
/** The ad account to authorise. */
export const NewAuthorization = record('NewAuthorization', {
  /** The id of the ad account; Meta does not say whether with `act_`. */
  account_id: idText,
  /** The id of the business portfolio that authorises it. */
  business: idText,
});

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
