import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Group } from '../group.js';
import { groupRetired } from '../group/retired.js';
import { readGroups } from '../permissions.js';

/** Which groups to list. */
export const UserGroupsQuery = record('UserGroupsQuery', {
  /** True lists only groups that the person administers. */
  admin_only: optional(t.boolean),
  /** Only groups of this group, Page or event. */
  parent: optional(idText),
});

/**
 * `/{user}/groups`: the groups of a person. Meta removed the Groups API on 2024-04-22.
 *
 * @deprecated use a Page: `fb.me.accounts`.
 * @see https://developers.facebook.com/docs/graph-api/reference/user/groups
 */
export class UserGroups extends edge({
  path: 'groups',
  node: () => Group,
  get: pages({ params: UserGroupsQuery, retired: groupRetired, permissions: readGroups }),
  create: unsupported('groups are made on Facebook; make a Page with fb.me.accounts.create({ name, category })'),
  update: unsupported('groups are changed on Facebook: read one with fb.group(id).get()'),
  delete: unsupported('groups are left on Facebook: read one with fb.group(id).get()'),
}) {}
