import { known, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a permission of an app. */
export const ApplicationPermissionFields = record('ApplicationPermission', {
  permission: optional(t.string),
  status: optional(known('live', 'unapproved')),
});

/** A permission that the app may ask for. */
export class ApplicationPermission extends row({
  name: 'ApplicationPermission',
  fields: ApplicationPermissionFields,
  defaults: [],
}) {}
