import { edge, pages, unsupported } from '@edgewalk/core';
import { ApplicationRole } from '../application-role.js';

/**
 * `/{application}/roles`: who may do what with the app.
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
