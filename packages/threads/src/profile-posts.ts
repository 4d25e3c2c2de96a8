import { pages, record, rootEdge, unsupported } from '@edgewalk/core/declare';
import { discoverProfiles } from './permissions.js';
import { Post } from './post.js';
import { PostsQuery } from './values/posts-query.js';
import { username } from './values/username.js';

/** The profile, and a span of time. */
export const ProfilePostsQuery = record('ProfilePostsQuery', {
  /** The username, without the `@`. */
  username,
  ...PostsQuery.props,
});

/**
 * `/profile_posts`: the posts of a public profile, newest first. Since July 2025.
 *
 * @example for await (const post of api.profilePosts.get({ username: 'threads' })) console.log(post.text);
 * @see https://developers.facebook.com/docs/threads/threads-profiles
 */
export class ProfilePosts extends rootEdge({
  path: 'profile_posts',
  node: () => Post,
  get: pages({ params: ProfilePostsQuery, paging: 'cursor-only', maxLimit: 100, permissions: discoverProfiles }),
  create: unsupported('publish on your own profile: api.user.threads.create()'),
  update: unsupported("answer a post of it: api.user.threads.create({ media_type: 'TEXT', text, reply_to_id })"),
  delete: unsupported('only your own posts can be deleted: api.post(id).delete()'),
}) {}
