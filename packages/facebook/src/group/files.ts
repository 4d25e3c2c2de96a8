import { edge, identifier, optional, pages, record, row, timestamp, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readGroups } from '../permissions.js';
import { From } from '../values/profiles.js';
import { groupRetired } from './retired.js';

/** The fields of a file of a group. */
export const GroupFileFields = record('GroupFile', {
  /** The id of the file. */
  id: identifier,
  /** The URL of the file; expires. */
  download_link: optional(t.string),
  /** Who shared it. */
  from: optional(From),
  /** The group it is in. */
  group: optional(From),
  /** The text shared with it. */
  message: optional(t.string),
  /** When it was last changed. */
  updated_time: optional(timestamp),
});

/** A file that a member of a group shared. */
export class GroupFile extends row({
  name: 'GroupFile',
  fields: GroupFileFields,
  defaults: ['id', 'download_link', 'updated_time'],
}) {}

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
