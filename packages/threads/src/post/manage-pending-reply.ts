import { edge, post, record, Success, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageReplies } from '../permissions.js';
import { Post } from '../post.js';

/** The decision about a reply that waits. */
export const ReplyApproval = record('ReplyApproval', {
  /** True makes the reply public, false ignores it; an ignored reply can be approved later. */
  approve: t.boolean,
});

/**
 * `/{reply}/manage_pending_reply`: approves or ignores a reply that waits for approval. Since 2026.
 *
 * @see https://developers.facebook.com/docs/threads/reply-management
 */
export class PostManagePendingReply extends edge({
  path: 'manage_pending_reply',
  node: () => Post,
  get: unsupported('list the replies that wait, by the post: api.post(id).pendingReplies.get()'),
  /** Approves the reply, or ignores it. */
  create: post(ReplyApproval, Success, { repeatable: true, permissions: manageReplies }),
  update: unsupported('approve it with api.post(id).managePendingReply.create({ approve: true })'),
  delete: unsupported('ignore it: api.post(id).managePendingReply.create({ approve: false })'),
}) {}
