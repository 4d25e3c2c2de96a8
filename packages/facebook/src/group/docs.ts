import {
  edge,
  identifier,
  looseBoolean,
  optional,
  pages,
  record,
  row,
  timestamp,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readGroups } from '../permissions.js';
import { From } from '../values/profiles.js';
import { groupRetired } from './retired.js';

/** The fields of a document of a group. */
export const GroupDocFields = record('GroupDoc', {
  id: identifier,
  subject: optional(t.string),
  message: optional(t.string),
  from: optional(From),
  icon: optional(t.string),
  link: optional(t.string),
  revision: optional(identifier),
  can_edit: optional(looseBoolean),
  can_delete: optional(looseBoolean),
  created_time: optional(timestamp),
  updated_time: optional(timestamp),
});

/** A document that members of a group wrote together. */
export class GroupDoc extends row({
  name: 'GroupDoc',
  fields: GroupDocFields,
  defaults: ['id', 'subject', 'message', 'updated_time'],
}) {}

/**
 * `/{group}/docs`: documents that members wrote together.
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
