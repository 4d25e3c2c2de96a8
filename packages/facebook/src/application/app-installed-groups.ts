import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { Group } from '../group.js';
import { groupRetired } from '../group/retired.js';
import { readGroups } from '../permissions.js';

/** A group to look up in the list. */
export const InstalledGroupsQuery = record('InstalledGroupsQuery', {
  /** Only the group with this id. */
  group_id: optional(idText),
});

/**
 * `/{application}/app_installed_groups`: groups that installed the app.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/application/app_installed_groups
 */
export class ApplicationAppInstalledGroups extends edge({
  path: 'app_installed_groups',
  node: () => Group,
  get: pages({ params: InstalledGroupsQuery, retired: groupRetired, permissions: readGroups }),
  create: unsupported('Meta removed the Groups API. Read what was there: fb.application(id).appInstalledGroups.get()'),
  update: unsupported('Meta removed the Groups API. Read what was there: fb.application(id).appInstalledGroups.get()'),
  delete: unsupported('Meta removed the Groups API. Read what was there: fb.application(id).appInstalledGroups.get()'),
}) {}
