import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Group. */
export const GroupFields = record('Group', { id: identifier, name: optional(t.string) });

/** A group. Meta removed the Groups API on 2024-04-22. */
export class Group extends node({
  name: 'Group',
  fields: GroupFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
