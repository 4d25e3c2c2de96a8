import {
  Acknowledged,
  edge,
  identifier,
  nothing,
  optional,
  pages,
  post,
  record,
  unsupported,
} from '@edgewalk/core/declare';
import { advertise } from '../permissions.js';
import { ThreadsUser } from '../rows/threads-user.js';

/** The stand-in that was created. */
export const NewThreadsUser = record('NewThreadsUser', {
  ...Acknowledged.props,
  /** The id of the Threads profile that stands in for the account in ads. */
  threads_user_id: optional(identifier),
});

/**
 * `/{user}/instagram_backed_threads_user`: the stand-in with which an account without a Threads profile advertises
 * there.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserInstagramBackedThreadsUser extends edge({
  path: 'instagram_backed_threads_user',
  node: () => ThreadsUser,
  get: pages({ paging: 'none', login: 'facebook', permissions: advertise }),
  /** Creates the stand-in. */
  create: post(nothing, NewThreadsUser, { login: 'facebook', repeatable: true, permissions: advertise }),
  update: unsupported('it shows the Instagram profile: read it with api.user.instagramBackedThreadsUser.get()'),
  delete: unsupported('it stays with the account: read it with api.user.instagramBackedThreadsUser.get()'),
}) {}
