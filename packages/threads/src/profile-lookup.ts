import { looseBoolean, looseNumber, optional, read, record, rootEdge, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { discoverProfiles } from './permissions.js';
import { username } from './values/username.js';

/** The fields of a public profile; counts are of the last 7 days, but for followers. */
export const ProfileFields = record('Profile', {
  /** The username, without the `@`. */
  username: optional(t.string),
  /** The display name; absent when there is none. */
  name: optional(t.string),
  /** The URL of the picture, signed and short-lived. */
  profile_picture_url: optional(t.string),
  /** The text of the profile; absent when there is none. */
  biography: optional(t.string),
  /** Whether the profile has the blue badge. */
  is_verified: optional(looseBoolean),
  /** The number of followers. */
  follower_count: optional(looseNumber),
  /** The likes of its posts. */
  likes_count: optional(looseNumber),
  /** How often its posts were quoted. */
  quotes_count: optional(looseNumber),
  /** The replies to its posts. */
  replies_count: optional(looseNumber),
  /** How often its posts were reposted. */
  reposts_count: optional(looseNumber),
  /** How often its posts were seen. */
  views_count: optional(looseNumber),
});

/** A public profile. Its fields cannot be selected: all of them are returned. */
export class Profile extends row({ name: 'Profile', fields: ProfileFields, defaults: [] }) {}

/** The profile to look up. */
export const ProfileQuery = record('ProfileQuery', {
  /** The username, without the `@`. */
  username,
});

/**
 * `/profile_lookup`: a public profile by its username; 1,000 in 24 hours. Meta answers for adults with enough followers, 100
 * or 1,000 by its documentation. Since July 2025.
 *
 * @example const { follower_count } = await api.profileLookup.get({ username: 'threads' });
 * @see https://developers.facebook.com/docs/threads/threads-profiles
 */
export class ProfileLookup extends rootEdge({
  path: 'profile_lookup',
  node: () => Profile,
  get: read({ params: ProfileQuery, permissions: discoverProfiles }),
  create: unsupported('profiles are made in the Threads app: look one up with api.profileLookup.get({ username })'),
  update: unsupported('it is another profile: read its posts with api.profilePosts.get({ username })'),
  delete: unsupported('it is another profile: read its posts with api.profilePosts.get({ username })'),
}) {}
