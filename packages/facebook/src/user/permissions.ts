import {
  edge,
  known,
  oneOf,
  optional,
  pages,
  record,
  remove,
  row,
  Success,
  unsupported,
} from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a permission. */
export const PermissionFields = record('Permission', {
  permission: optional(t.string),
  status: optional(known('granted', 'declined', 'expired')),
});

/** A permission that the app asked a person for. */
export class Permission extends row({ name: 'Permission', fields: PermissionFields, defaults: [] }) {}

/** One permission, or those in one state. */
export const PermissionsQuery = record('PermissionsQuery', {
  permission: optional(t.string),
  status: optional(oneOf('granted', 'declined', 'expired')),
});

/** The permission to give back. */
export const PermissionRemoval = record('PermissionRemoval', { permission: optional(t.string) });

/**
 * `/{user}/permissions`: what a person allows the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/permissions
 */
export class UserPermissions extends edge({
  path: 'permissions',
  node: () => Permission,
  get: pages({ params: PermissionsQuery, paging: 'none' }),
  create: unsupported(
    'a person grants them in the login dialog; see what is granted with fb.me.permissions.get()',
  ),
  update: unsupported('ask again in the login dialog; see what is granted with fb.me.permissions.get()'),
  /** Gives back one permission. Without one it gives back all: the person is logged out of the app for good. */
  delete: remove(Success, { params: PermissionRemoval }),
}) {}
