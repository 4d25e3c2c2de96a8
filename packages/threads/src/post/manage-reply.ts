import { edge, post, record, Success, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageReplies } from '../permissions.js';
import { Post } from '../post.js';

/** Whether a reply is hidden. */
export const ReplyVisibility = record('ReplyVisibility', {
  /** True hides the reply and all replies to it, false shows them again. */
  hide: t.boolean,
});

/**
 * `/{reply}/manage_reply`: hides a top-level reply to a post of yours together with all replies to it, or shows them again.
 *
 * @see https://developers.facebook.com/docs/threads/reply-management
 */
export class PostManageReply extends edge({
  path: 'manage_reply',
  node: () => Post,
  get: unsupported("see whether it is hidden: api.post(id).get({ fields: ['hide_status'] })"),
  /** Hides the reply, or shows it again. Replies to replies follow the one at the top. */
  create: post(ReplyVisibility, Success, { repeatable: true, permissions: manageReplies }),
  update: unsupported('hide it with api.post(id).manageReply.create({ hide: true })'),
  delete: unsupported('show it again: api.post(id).manageReply.create({ hide: false })'),
}) {}
