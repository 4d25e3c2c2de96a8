import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a role. */
export const PageRoleFields = record('PageRole', {
  id: identifier,
  name: optional(t.string),
  role: optional(t.string),
  /** What the person may do. */
  tasks: optional(t.array(t.string)),
  is_active: optional(t.boolean),
});

/** Somebody who has a role on a Page. */
export class PageRole extends row({
  name: 'PageRole',
  fields: PageRoleFields,
  defaults: ['id', 'name', 'tasks'],
}) {}
