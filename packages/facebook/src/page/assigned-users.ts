import {
  edge,
  identifier,
  idText,
  optional,
  pages,
  post,
  record,
  remove,
  row,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageBusiness } from '../permissions.js';
import { PageTask } from './task.js';

/** The fields of a person with tasks on a Page. */
export const AssignedUserFields = record('AssignedUser', {
  id: identifier,
  name: optional(t.string),
  business: optional(record('AssigningBusiness', { id: identifier, name: optional(t.string) })),
  user_type: optional(t.string),
  tasks: optional(t.array(t.string)),
});

/** A person of a business portfolio with tasks on a Page. */
export class AssignedUser extends row({
  name: 'AssignedUser',
  fields: AssignedUserFields,
  defaults: ['id', 'name', 'user_type', 'tasks'],
}) {}

/** The business portfolio whose people are listed. */
export const AssignedUsersQuery = record('AssignedUsersQuery', { business: idText });

/** A person of the business portfolio, by their id there, and their tasks. */
export const NewAssignedUser = record('NewAssignedUser', {
  user: idText,
  tasks: optional(t.array(PageTask)),
});

/** The person whose tasks to remove. */
export const AssignedUserRemoval = record('AssignedUserRemoval', { user: idText });

/**
 * `/{page}/assigned_users`: people of a business portfolio with tasks on the Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/assigned_users
 */
export class PageAssignedUsers extends edge({
  path: 'assigned_users',
  node: () => AssignedUser,
  get: pages({ params: AssignedUsersQuery, permissions: manageBusiness }),
  create: post(NewAssignedUser, Success, { repeatable: true, permissions: manageBusiness }),
  update: unsupported('give all the tasks anew: fb.page(id).assignedUsers.create({ user, tasks })'),
  delete: remove(Success, { params: AssignedUserRemoval, permissions: manageBusiness }),
}) {}
