import { edge, pages, unsupported } from '@edgewalk/core';
import { GroupFile } from '../group-file.js';
import { groupRetired } from './retired.js';
import { readGroups } from '../permissions.js';

/**
 * `/{group}/files`: files that members shared.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/files
 */
export class GroupFiles extends edge({
  path: 'files',
  node: () => GroupFile,
  get: pages({ retired: groupRetired, permissions: readGroups }),
  create: unsupported('files are shared in the group: read them with fb.group(id).files.get()'),
  update: unsupported('files are shared in the group: read them with fb.group(id).files.get()'),
  delete: unsupported('files are shared in the group: read them with fb.group(id).files.get()'),
}) {}
