import { identifier, node, optional, read, record, timestamp, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageBusiness } from './permissions.js';
import { From } from './values/profiles.js';

/** The fields of a system user. */
export const SystemUserFields = record('SystemUser', {
  id: identifier,
  name: optional(t.string),
  created_by: optional(From),
  created_time: optional(timestamp),
  finance_permission: optional(t.string),
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
