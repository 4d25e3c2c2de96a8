import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { manageMentions } from '../permissions.js';
import { Post } from '../post.js';
import { PostsQuery } from '../values/posts-query.js';

/**
 * `/{user}/mentions`: posts of public profiles that mention this one, newest first. Since December 2024.
 *
 * @see https://developers.facebook.com/docs/threads/threads-mentions
 */
export class UserMentions extends edge({
  path: 'mentions',
  node: () => Post,
  get: pages({ params: PostsQuery, paging: 'cursor-only', maxLimit: 100, permissions: manageMentions }),
  create: unsupported(
    "others mention you; mention them in a text: api.user.threads.create({ media_type: 'TEXT', text: 'Hi @username' })",
  ),
  update: unsupported("answer the mention: api.user.threads.create({ media_type: 'TEXT', text, reply_to_id })"),
  delete: unsupported(
    "it is another profile's post: answer it with api.user.threads.create(), or hide a reply with api.post(id).manageReply.create({ hide: true })",
  ),
}) {}
