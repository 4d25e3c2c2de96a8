import {
  edge,
  identifier,
  idText,
  looseBoolean,
  optional,
  pages,
  record,
  row,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';

/** The fields of a role. */
export const PageRoleFields = record('PageRole', {
  /** The id of the person. */
  id: identifier,
  /** The name of the person. */
  name: optional(t.string),
  /** The name of the role; `tasks` says what it includes. */
  role: optional(t.string),
  /** The tasks that the person may perform. */
  tasks: optional(t.array(t.string)),
  /** False if the account is deactivated. */
  is_active: optional(looseBoolean),
});

/** A person with a role on a Page. */
export class PageRole extends row({
  name: 'PageRole',
  fields: PageRoleFields,
  defaults: ['id', 'name', 'tasks'],
}) {}

/** Which roles to list. */
export const RolesQuery = record('RolesQuery', {
  /** Includes roles that are not in effect, such as those of closed accounts. */
  include_deactivated: optional(t.boolean),
  /** One person. */
  uid: optional(idText),
});

const assign = 'give people tasks through a business portfolio: fb.page(id).assignedUsers.create({ user, tasks })';

/**
 * `/{page}/roles`: people with a role on the Page. Those of a business portfolio are in `assignedUsers`.
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
