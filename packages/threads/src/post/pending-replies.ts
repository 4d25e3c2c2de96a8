import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { readReplies } from '../permissions.js';
import { Post } from '../post.js';
import { RepliesQuery } from '../values/replies-query.js';

/** Which replies, and their order. */
export const PendingRepliesQuery = record('PendingRepliesQuery', {
  ...RepliesQuery.props,
  /** `pending` or `ignored`, in small letters; by default both. */
  approval_status: optional(oneOf('pending', 'ignored')),
});

/**
 * `/{post}/pending_replies`: replies that wait for approval, and those that were ignored. Only posts that were made with
 * `enable_reply_approvals` have them. Since 2026.
 *
 * @see https://developers.facebook.com/docs/threads/reply-management
 */
export class PostPendingReplies extends edge({
  path: 'pending_replies',
  node: () => Post,
  get: pages({ params: PendingRepliesQuery, paging: 'cursor-only', maxLimit: 100, permissions: readReplies }),
  create: unsupported(
    "replies wait where the post asks for it: api.user.threads.create({ media_type: 'TEXT', text, enable_reply_approvals: true })",
  ),
  update: unsupported('approve the reply itself: api.post(id).managePendingReply.create({ approve: true })'),
  delete: unsupported('ignore the reply itself: api.post(id).managePendingReply.create({ approve: false })'),
}) {}
