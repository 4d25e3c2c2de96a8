import { edge, identifier, openEnum, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';

/** The fields of a role. */
export const ApplicationRoleFields = record('ApplicationRole', {
  /** The id of the app. */
  app_id: optional(identifier),
  /** The id of the person. */
  user: optional(identifier),
  /** `administrators`, `developers`, `testers` or `insights users`. */
  role: optional(openEnum('administrators', 'developers', 'testers', 'insights users')),
});

/** A person's role in an app. */
export class ApplicationRole extends row({
  name: 'ApplicationRole',
  fields: ApplicationRoleFields,
  defaults: [],
}) {}

/**
 * `/{application}/roles`: the roles of people in the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/application/roles
 */
export class ApplicationRoles extends edge({
  path: 'roles',
  node: () => ApplicationRole,
  get: pages(),
  create: unsupported('roles are given in the App Dashboard: see them with fb.application(id).roles.get()'),
  update: unsupported('roles are given in the App Dashboard: see them with fb.application(id).roles.get()'),
  delete: unsupported('roles are given in the App Dashboard: see them with fb.application(id).roles.get()'),
}) {}
