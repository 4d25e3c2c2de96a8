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
  /** With the prefix `act_`. */
  id: identifier,
  /** Without the prefix. */
  account_id: optional(identifier),
  name: optional(t.string),
  account_status: optional(looseNumber),
  currency: optional(t.string),
});

/** An ad account that may use the Instagram account. */
export class AdAccount extends row({
  name: 'AdAccount',
  fields: AdAccountFields,
  defaults: ['id', 'account_id'],
}) {}

/** The business portfolio whose ad accounts to list. */
export const AdAccountsQuery = record('AdAccountsQuery', { business: idText });
/** The ad account to authorise. */
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
