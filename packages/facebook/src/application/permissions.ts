import { edge, idText, openEnum, oneOf, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a permission of an app. */
export const ApplicationPermissionFields = record('ApplicationPermission', {
  permission: optional(t.string),
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
  permission: optional(t.array(t.string)),
  status: optional(t.array(oneOf('live', 'unapproved'))),
  android_key_hash: optional(t.string),
  ios_bundle_id: optional(t.string),
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
