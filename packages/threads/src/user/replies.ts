import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readReplies } from '../permissions.js';
import { Post } from '../post.js';
import { PostsQuery } from '../values/posts-query.js';

/**
 * `/{user}/replies`: the profile's own replies, newest first.
 *
 * @see https://developers.facebook.com/docs/threads/reply-management
 */
export class UserReplies extends edge({
  path: 'replies',
  node: () => Post,
  get: pages({ params: PostsQuery, paging: 'cursor-only', maxLimit: 100, permissions: readReplies }),
  create: unsupported(
    "a reply is a post: api.user.threads.create({ media_type: 'TEXT', text, reply_to_id }), then api.user.threadsPublish.create()",
  ),
  update: unsupported('a reply cannot be changed: delete it, api.post(id).delete(), and write another'),
  delete: unsupported('delete the reply itself: api.post(id).delete()'),
}) {}
