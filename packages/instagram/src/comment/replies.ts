import { edge, Id, pages, post, record, unsupported } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { commentText } from '../content-limits.js';
import { manageComments } from '../permissions.js';
import { isListedText } from './fields.js';

/** A reply to create: at most 300 characters, 4 hashtags and one link, and not in capital letters alone. */
export const NewReply = record('NewReply', {
  /** The text: at most 300 characters, 4 hashtags and one link. Hidden and live comments take no reply. */
  message: commentText,
});

/**
 * `/{comment}/replies`: the replies to a comment.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-comment/replies
 */
export class CommentReplies extends edge({
  path: 'replies',
  node: () => Comment,
  get: pages({ maxLimit: 50, permissions: manageComments }),
  /** Replies as the account. A reply to a reply is attached to the top-level comment. */
  create: post(NewReply, Id, { permissions: manageComments, verify: isListedText }),
  update: unsupported('hide the reply itself: api.comment(id).update({ hide: true })'),
  delete: unsupported('delete the reply itself: api.comment(id).delete()'),
}) {}
