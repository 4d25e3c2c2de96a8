import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { advertise } from '../permissions.js';
import { ThreadsUser } from '../rows/threads-user.js';

/**
 * `/{user}/connected_threads_user`: the Threads profile that is connected to the account.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserConnectedThreadsUser extends edge({
  path: 'connected_threads_user',
  node: () => ThreadsUser,
  get: pages({ paging: 'none', login: 'facebook', permissions: advertise }),
  create: unsupported(
    'an account without Threads advertises through a stand-in: api.user.instagramBackedThreadsUser.create()',
  ),
  update: unsupported('change the profile in the Threads app, and read it: api.user.connectedThreadsUser.get()'),
  delete: unsupported('disconnect it in the Threads app, and check: api.user.connectedThreadsUser.get()'),
}) {}
