import { identifier, optional, record, row, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';
import { From } from './from.js';

/** The fields of a text of a group. */
export const GroupDocFields = record('GroupDoc', {
  id: identifier,
  subject: optional(t.string),
  message: optional(t.string),
  from: optional(From),
  icon: optional(t.string),
  link: optional(t.string),
  revision: optional(identifier),
  can_edit: optional(t.boolean),
  can_delete: optional(t.boolean),
  created_time: optional(timestamp),
  updated_time: optional(timestamp),
});

/** A text that members of a group wrote together. */
export class GroupDoc extends row({
  name: 'GroupDoc',
  fields: GroupDocFields,
  defaults: ['id', 'subject', 'message', 'updated_time'],
}) {}
