import { edge, idText, oneOf, optional, pages, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { ApplicationPermission } from '../application-permission.js';

/** Which permissions. */
export const ApplicationPermissionsQuery = record('ApplicationPermissionsQuery', {
  permission: optional(t.array(t.string)),
  status: optional(t.array(oneOf('live', 'unapproved'))),
  android_key_hash: optional(t.string),
  ios_bundle_id: optional(t.string),
  proxied_app_id: optional(idText),
});

/**
 * `/{application}/permissions`: what the app may ask people for.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/application/permissions
 */
export class ApplicationPermissions extends edge({
  path: 'permissions',
  node: () => ApplicationPermission,
  get: pages({ params: ApplicationPermissionsQuery, paging: 'none' }),
  create: unsupported(
    'permissions are asked for in the App Dashboard: see them with fb.application(id).permissions.get()',
  ),
  update: unsupported(
    'permissions are asked for in the App Dashboard: see them with fb.application(id).permissions.get()',
  ),
  delete: unsupported(
    'permissions are asked for in the App Dashboard: see them with fb.application(id).permissions.get()',
  ),
}) {}
