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
  /** The id of the person in the business. */
  id: identifier,
  /** The name of the person. */
  name: optional(t.string),
  /** The business portfolio that the person belongs to. */
  business: optional(
    record('AssigningBusiness', {
      /** The id of the business portfolio. */
      id: identifier,
      /** The name of the business portfolio. */
      name: optional(t.string),
    }),
  ),
  /** The kind of user, such as an employee or a system user. */
  user_type: optional(t.string),
  /** What the person may do on the Page, such as `MANAGE`. */
  tasks: optional(t.array(t.string)),
});

/** A person of a business portfolio with tasks on a Page. */
export class AssignedUser extends row({
  name: 'AssignedUser',
  fields: AssignedUserFields,
  defaults: ['id', 'name', 'user_type', 'tasks'],
}) {}

/** The business portfolio whose people are listed. */
export const AssignedUsersQuery = record('AssignedUsersQuery', {
  /** The id of the business portfolio. */
  business: idText,
});

/** A person of the business portfolio, by their id there, and their tasks. */
export const NewAssignedUser = record('NewAssignedUser', {
  /** The id of a person or a system user in the business. */
  user: idText,
  /** What the person may do on the Page, such as `MANAGE`, `CREATE_CONTENT`, `MESSAGING` or `ANALYZE`. */
  tasks: optional(t.array(PageTask)),
});

/** The person whose tasks to remove. */
export const AssignedUserRemoval = record('AssignedUserRemoval', {
  /** The id of a person or a system user in the business. */
  user: idText,
});

/**
 * `/{page}/assigned_users`: people of a business portfolio with tasks on the Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/assigned_users
 */
export class PageAssignedUsers extends edge({
  path: 'assigned_users',
  node: () => AssignedUser,
  get: pages({ params: AssignedUsersQuery, permissions: manageBusiness }),
  /** Gives a person tasks on the Page. */
  create: post(NewAssignedUser, Success, { repeatable: true, permissions: manageBusiness }),
  update: unsupported('give all the tasks anew: fb.page(id).assignedUsers.create({ user, tasks })'),
  /** Removes a person's tasks on the Page. */
  delete: remove(Success, { params: AssignedUserRemoval, permissions: manageBusiness }),
}) {}
