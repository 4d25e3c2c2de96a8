import { edge, identifier, idText, optional, pages, record, row, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';

/** The fields of a role. */
export const PageRoleFields = record('PageRole', {
  id: identifier,
  name: optional(t.string),
  role: optional(t.string),
  /** What the person may do. */
  tasks: optional(t.array(t.string)),
  is_active: optional(t.boolean),
});

/** Somebody who has a role on a Page. */
export class PageRole extends row({
  name: 'PageRole',
  fields: PageRoleFields,
  defaults: ['id', 'name', 'tasks'],
}) {}

/** Who of them. */
export const RolesQuery = record('RolesQuery', {
  /** Also those whose role is not in effect, as with an account that is closed. */
  include_deactivated: optional(t.boolean),
  /** One person. */
  uid: optional(idText),
});

const assign =
  'give people tasks through a business portfolio: fb.page(id).assignedUsers.create({ user, tasks })';

/**
 * `/{page}/roles`: who has a role on the Page. Those of a business portfolio are in `assignedUsers`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/roles
 */
export class PageRoles extends edge({
  path: 'roles',
  node: () => PageRole,
  get: pages({ params: RolesQuery, permissions: manageMetadata }),
  create: unsupported(assign),
  update: unsupported(assign),
  delete: unsupported("take somebody's tasks away: fb.page(id).assignedUsers.delete({ user })"),
}) {}
