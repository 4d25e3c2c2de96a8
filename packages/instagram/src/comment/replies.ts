import { edge, Id, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Comment } from '../comment.js';
import { manageComments } from '../permissions.js';
import { isListedText } from './fields.js';

/** A reply to create. */
export const NewReply = record('NewReply', { message: t.string });

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
