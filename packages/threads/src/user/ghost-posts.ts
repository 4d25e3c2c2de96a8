import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { Post } from '../post.js';
import { PostsQuery } from '../values/posts-query.js';

/**
 * `/{user}/ghost_posts`: the profile's posts that are archived after 24 hours, newest first. Since 2026.
 *
 * @see https://developers.facebook.com/docs/threads/create-posts/ghost-posts
 */
export class UserGhostPosts extends edge({
  path: 'ghost_posts',
  node: () => Post,
  defaults: ['id', 'text', 'timestamp', 'ghost_post_status', 'ghost_post_expiration_timestamp'],
  get: pages({ params: PostsQuery, paging: 'cursor-only', maxLimit: 100, permissions: basic }),
  create: unsupported(
    "it is a post of text: api.user.threads.create({ media_type: 'TEXT', text, is_ghost_post: true })",
  ),
  update: unsupported('a post cannot be changed: delete it, api.post(id).delete(), and publish another'),
  delete: unsupported('it vanishes after 24 hours; sooner with api.post(id).delete()'),
}) {}
