import { edge, identifier, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { advertise } from '../permissions.js';

/** A business portfolio that may advertise for the account. */
export class Agency extends row({
  name: 'Agency',
  fields: record('Agency', {
    /** The id of a business portfolio that may advertise for the account. */
    id: identifier,
    /** The name of the portfolio. */
    name: optional(t.string),
  }),
  defaults: ['id', 'name'],
}) {}

/**
 * `/{user}/agencies`: business portfolios that may advertise for the account.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserAgencies extends edge({
  path: 'agencies',
  node: () => Agency,
  get: pages({ login: 'facebook', permissions: advertise }),
  create: unsupported('share the account in Meta Business Suite, then read who has it: api.user.agencies.get()'),
  update: unsupported('change what is shared in Meta Business Suite, and read it: api.user.agencies.get()'),
  delete: unsupported('end the sharing in Meta Business Suite, and read what is left: api.user.agencies.get()'),
}) {}
