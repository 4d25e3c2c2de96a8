import { edge, Id, idText, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageBusiness } from '../permissions.js';
import { SystemUser } from '../system-user.js';
import { BusinessRole } from './fields.js';

/** A system user to create. */
export const NewSystemUser = record('NewSystemUser', {
  /** The name of the system user. */
  name: t.string,
  /** `ADMIN` or `EMPLOYEE`. */
  role: optional(BusinessRole),
  /** The id of a system user to take over. */
  system_user_id: optional(idText),
});

/**
 * `/{business}/system_users`: the system users of the business: accounts for its servers.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/system_users
 */
export class BusinessSystemUsers extends edge({
  path: 'system_users',
  node: () => SystemUser,
  get: pages({ permissions: manageBusiness }),
  /** Creates a system user. */
  create: post(NewSystemUser, Id, { permissions: manageBusiness }),
  update: unsupported(
    'a system user is changed in the settings of the business: see them with fb.business(id).systemUsers.get()',
  ),
  delete: unsupported(
    'a system user is removed in the settings of the business: see them with fb.business(id).systemUsers.get()',
  ),
}) {}
