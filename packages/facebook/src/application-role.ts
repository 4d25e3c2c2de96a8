import { identifier, known, optional, record, row } from '@edgewalk/core';

/** The fields of a role. */
export const ApplicationRoleFields = record('ApplicationRole', {
  app_id: optional(identifier),
  user: optional(identifier),
  role: optional(known('administrators', 'developers', 'testers', 'insights users')),
});

/** What a person may do with an app. */
export class ApplicationRole extends row({
  name: 'ApplicationRole',
  fields: ApplicationRoleFields,
  defaults: [],
}) {}
