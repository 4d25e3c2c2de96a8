import { identifier, node, optional, read, record, timestamp, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageBusiness } from './permissions.js';
import { From } from './values/profiles.js';

/** The fields of a system user. */
export const SystemUserFields = record('SystemUser', {
  /** The id of the system user. */
  id: identifier,
  /** The name of the system user. */
  name: optional(t.string),
  /** Who created it. */
  created_by: optional(From),
  /** When it was created, in ISO 8601. */
  created_time: optional(timestamp),
  /** The role in finance. */
  finance_permission: optional(t.string),
  /** The role in intellectual property, such as in Rights Manager. */
  ip_permission: optional(t.string),
});

/**
 * An account that a server of a business uses.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/system-user
 */
export class SystemUser extends node({
  name: 'SystemUser',
  fields: SystemUserFields,
  defaults: ['id', 'name', 'created_time'],
  get: read({ permissions: manageBusiness }),
  create: unsupported('make one for a business: fb.business(id).systemUsers.create({ name })'),
  update: unsupported('it is changed in the settings of the business: see it with fb.business(id).systemUsers.get()'),
  delete: unsupported('it is removed in the settings of the business: see it with fb.business(id).systemUsers.get()'),
}) {}
