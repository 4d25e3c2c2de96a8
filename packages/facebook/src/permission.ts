import { known, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a permission. */
export const PermissionFields = record('Permission', {
  permission: optional(t.string),
  status: optional(known('granted', 'declined', 'expired')),
});

/** A permission that the app asked a person for. */
export class Permission extends row({ name: 'Permission', fields: PermissionFields, defaults: [] }) {}
