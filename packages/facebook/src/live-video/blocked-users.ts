import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { readVisitors } from '../permissions.js';
import { User } from '../user.js';

/** A person to look up in the list. */
export const BlockedUsersQuery = record('BlockedUsersQuery', {
  /** Only the person with this id. */
  uid: optional(idText),
});

/**
 * `/{live-video}/blocked_users`: people who may not comment on a broadcast.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video/blocked_users
 */
export class LiveVideoBlockedUsers extends edge({
  path: 'blocked_users',
  node: () => User,
  defaults: ['id', 'name'],
  get: pages({ params: BlockedUsersQuery, permissions: readVisitors }),
  create: unsupported('block them on the whole Page: fb.page(id).blocked.create({ user: [id] })'),
  update: unsupported('block them on the whole Page: fb.page(id).blocked.create({ user: [id] })'),
  delete: unsupported('let them back on the whole Page: fb.page(id).blocked.delete({ user: id })'),
}) {}
