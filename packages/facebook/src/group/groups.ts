import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Group } from '../group.js';
import { groupRetired } from './retired.js';
import { readGroups } from '../permissions.js';

/**
 * `/{group}/groups`: groups inside a group.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/groups
 */
export class GroupGroups extends edge({
  path: 'groups',
  node: () => Group,
  get: pages({ retired: groupRetired, permissions: readGroups }),
  create: unsupported('groups are arranged on Facebook: read them with fb.group(id).groups.get()'),
  update: unsupported('groups are arranged on Facebook: read them with fb.group(id).groups.get()'),
  delete: unsupported('groups are arranged on Facebook: read them with fb.group(id).groups.get()'),
}) {}
