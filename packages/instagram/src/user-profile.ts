import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageMessages } from './permissions.js';

/** The fields of a person who wrote to the account. */
export const UserProfileFields = record('UserProfile', {
  /** The Instagram-scoped id of the person. */
  id: identifier,
  /** The name on the profile; absent when there is none. */
  name: optional(t.string),
  /** The username, without the `@`. */
  username: optional(t.string),
  /** The URL of the picture, for a few days; absent when there is none. */
  profile_pic: optional(t.string),
  /** How many accounts follow the person. */
  follower_count: optional(t.number),
  /** Whether the person follows the account. */
  is_user_follow_business: optional(t.boolean),
  /** Whether the account follows the person. */
  is_business_follow_user: optional(t.boolean),
  /** Whether the person's account is verified. */
  is_verified_user: optional(t.boolean),
});

/**
 * `/{IGSID}`: a person who wrote to the account, by the id that messages and webhooks have. Until a person has written,
 * Meta refuses with 230; with Facebook Login it takes the token of the Page.
 *
 * @example await api.userProfile(igsid).get({ fields: ['name', 'username', 'profile_pic'] });
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/user-profile
 */
export class UserProfile extends node({
  name: 'UserProfile',
  fields: UserProfileFields,
  defaults: ['id', 'name', 'username', 'profile_pic'],
  get: read({ permissions: manageMessages }),
  create: unsupported('people write first: list who did with api.user.conversations.get()'),
  update: unsupported('people change their profile in the Instagram app: read it with api.userProfile(id).get()'),
  delete: unsupported(
    "to block somebody: api.user.moderateConversations.create({ user_ids, actions: ['BLOCK_USER'] })",
  ),
}) {}
