import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of somebody who was given tasks. */
export const AssignedUserFields = record('AssignedUser', {
  id: identifier,
  name: optional(t.string),
  business: optional(record('AssigningBusiness', { id: identifier, name: optional(t.string) })),
  user_type: optional(t.string),
  tasks: optional(t.array(t.string)),
});

/** Somebody of a business portfolio who was given tasks on a Page. */
export class AssignedUser extends row({
  name: 'AssignedUser',
  fields: AssignedUserFields,
  defaults: ['id', 'name', 'user_type', 'tasks'],
}) {}
