import { edge, pages, unsupported } from '@edgewalk/core';
import { GroupDoc } from '../group-doc.js';
import { groupRetired } from './retired.js';
import { readGroups } from '../permissions.js';

/**
 * `/{group}/docs`: texts that members wrote together.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/docs
 */
export class GroupDocs extends edge({
  path: 'docs',
  node: () => GroupDoc,
  get: pages({ retired: groupRetired, permissions: readGroups }),
  create: unsupported('texts are written in the group: read them with fb.group(id).docs.get()'),
  update: unsupported('texts are written in the group: read them with fb.group(id).docs.get()'),
  delete: unsupported('texts are written in the group: read them with fb.group(id).docs.get()'),
}) {}
