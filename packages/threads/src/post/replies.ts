import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readReplies } from '../permissions.js';
import { Post } from '../post.js';
import { RepliesQuery } from '../values/replies-query.js';

/**
 * `/{post}/replies`: the top-level replies to a post of yours, newest first.
 *
 * @see https://developers.facebook.com/docs/threads/reply-management
 */
export class PostReplies extends edge({
  path: 'replies',
  node: () => Post,
  get: pages({ params: RepliesQuery, paging: 'cursor-only', maxLimit: 100, permissions: readReplies }),
  create: unsupported(
    "a reply is a post: api.user.threads.create({ media_type: 'TEXT', text, reply_to_id }), then api.user.threadsPublish.create()",
  ),
  update: unsupported('hide the reply itself: api.post(id).manageReply.create({ hide: true })'),
  delete: unsupported(
    'hide a reply of others, api.post(id).manageReply.create({ hide: true }); delete your own, api.post(id).delete()',
  ),
}) {}
