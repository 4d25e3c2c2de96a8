import { identifier, optional, record, row, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';
import { From } from './from.js';

/** The fields of a file of a group. */
export const GroupFileFields = record('GroupFile', {
  id: identifier,
  download_link: optional(t.string),
  from: optional(From),
  group: optional(From),
  message: optional(t.string),
  updated_time: optional(timestamp),
});

/** A file that a member of a group shared. */
export class GroupFile extends row({
  name: 'GroupFile',
  fields: GroupFileFields,
  defaults: ['id', 'download_link', 'updated_time'],
}) {}
