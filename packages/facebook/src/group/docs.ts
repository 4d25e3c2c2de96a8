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
  /** The id of the document. */
  id: identifier,
  /** The title of the document. */
  subject: optional(t.string),
  /** The text of the document. */
  message: optional(t.string),
  /** Who began it. */
  from: optional(From),
  /** The URL of its icon. */
  icon: optional(t.string),
  /** The URL of the document on Facebook. */
  link: optional(t.string),
  /** The id of its version. */
  revision: optional(identifier),
  /** Whether you may edit it. */
  can_edit: optional(looseBoolean),
  /** Whether you may delete it. */
  can_delete: optional(looseBoolean),
  /** When it was created, in ISO 8601. */
  created_time: optional(timestamp),
  /** When it was last changed. */
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
