import { edge, idText, looseNumber, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { readUserFriends } from '../permissions.js';
import { User } from '../user.js';

/** A person to look up in the list. */
export const FriendsQuery = record('FriendsQuery', {
  /** Only the person with this id. */
  uid: optional(idText),
});

/** The number of all friends, whether they use the app or not. */
export const FriendsSummary = record('FriendsSummary', {
  /** How many friends there are. */
  total_count: optional(looseNumber),
});

/**
 * `/{user}/friends`: friends who use the app too. `summary: true` counts all of them.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/friends
 */
export class UserFriends extends edge({
  path: 'friends',
  node: () => User,
  get: pages({ params: FriendsQuery, summary: FriendsSummary, permissions: readUserFriends }),
  create: unsupported('people make friends on Facebook: read them with fb.me.friends.get()'),
  update: unsupported('people make friends on Facebook: read them with fb.me.friends.get()'),
  delete: unsupported('people end friendships on Facebook: read them with fb.me.friends.get()'),
}) {}
