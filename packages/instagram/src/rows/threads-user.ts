import { identifier, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a Threads profile that the Instagram account shows. */
export const ThreadsUserFields = record('ThreadsUser', {
  /** The id of the Threads profile, for ads. */
  threads_user_id: optional(identifier),
  /** The URL of its picture. */
  threads_user_profile_pic: optional(t.string),
});

/** The Threads profile of an Instagram account. */
export class ThreadsUser extends row({
  name: 'ThreadsUser',
  fields: ThreadsUserFields,
  defaults: ['threads_user_id', 'threads_user_profile_pic'],
}) {}
