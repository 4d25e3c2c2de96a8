import { edge, idText, openEnum, oneOf, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a permission of an app. */
export const ApplicationPermissionFields = record('ApplicationPermission', {
  /** The name of the permission, such as `pages_show_list`. */
  permission: optional(t.string),
  /** `live` if everybody may grant it, or `unapproved`. */
  status: optional(openEnum('live', 'unapproved')),
});

/** A permission that the app may request. */
export class ApplicationPermission extends row({
  name: 'ApplicationPermission',
  fields: ApplicationPermissionFields,
  defaults: [],
}) {}

/** Which permissions. */
export const ApplicationPermissionsQuery = record('ApplicationPermissionsQuery', {
  /** Only these permissions. */
  permission: optional(t.array(t.string)),
  /** Only permissions with one of these statuses. */
  status: optional(t.array(oneOf('live', 'unapproved'))),
  /** Only for the Android app with this key hash. */
  android_key_hash: optional(t.string),
  /** Only for the iOS app with this bundle id. */
  ios_bundle_id: optional(t.string),
  /** Only for this app, which logs in through yours. */
  proxied_app_id: optional(idText),
});

/**
 * `/{application}/permissions`: the permissions that the app may request.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/application/permissions
 */
export class ApplicationPermissions extends edge({
  path: 'permissions',
  node: () => ApplicationPermission,
  get: pages({ params: ApplicationPermissionsQuery, paging: 'none' }),
  create: unsupported(
    'permissions are requested in the App Dashboard: see them with fb.application(id).permissions.get()',
  ),
  update: unsupported(
    'permissions are requested in the App Dashboard: see them with fb.application(id).permissions.get()',
  ),
  delete: unsupported(
    'permissions are requested in the App Dashboard: see them with fb.application(id).permissions.get()',
  ),
}) {}
