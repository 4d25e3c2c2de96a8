import {
  edge,
  openEnum,
  oneOf,
  optional,
  pages,
  record,
  remove,
  row,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a permission. */
export const PermissionFields = record('Permission', {
  /** The name of the permission, such as `pages_show_list`. */
  permission: optional(t.string),
  /** `granted`, `declined` or `expired`. */
  status: optional(openEnum('granted', 'declined', 'expired')),
});

/** A permission that the app requested of a person. */
export class Permission extends row({ name: 'Permission', fields: PermissionFields, defaults: [] }) {}

/** Which permissions to list: one, or those in one state. */
export const PermissionsQuery = record('PermissionsQuery', {
  /** Only this permission. */
  permission: optional(t.string),
  /** Only permissions with this status. */
  status: optional(oneOf('granted', 'declined', 'expired')),
});

/** The permission to revoke. */
export const PermissionRemoval = record('PermissionRemoval', {
  /** The permission to revoke; without it all of them. */
  permission: optional(t.string),
});

/**
 * `/{user}/permissions`: the permissions that a person granted to the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/permissions
 */
export class UserPermissions extends edge({
  path: 'permissions',
  node: () => Permission,
  get: pages({ params: PermissionsQuery, paging: 'none' }),
  create: unsupported('a person grants them in the login dialog; see what is granted with fb.me.permissions.get()'),
  update: unsupported('ask again in the login dialog; see what is granted with fb.me.permissions.get()'),
  /** Revokes one permission, or by default all of them: the person is then logged out of the app. */
  delete: remove(Success, { params: PermissionRemoval }),
}) {}
