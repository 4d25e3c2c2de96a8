import { edge, Id, optional, post, record, unsupported, idText } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { commentText } from '../content-limits.js';
import { manageComments } from '../permissions.js';

/** A reply to a mention: in a caption, or with `comment_id` in a comment. */
export const MentionReply = record('MentionReply', {
  media_id: idText,
  message: commentText,
  comment_id: optional(idText),
});

/**
 * `/{user}/mentions`: replies to mentions of the account. The ids come with the `mentions` webhook.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentions
 */
export class UserMentions extends edge({
  path: 'mentions',
  node: () => Comment,
  get: unsupported(
    'a webhook reports mentions: read one with api.user.mentionedMedia.get({ media_id }) or api.user.mentionedComment.get({ comment_id })',
  ),
  /** Comments where the account was mentioned. */
  create: post(MentionReply, Id, { permissions: manageComments }),
  update: unsupported('delete the reply and write another: api.user.mentions.create({ media_id, message })'),
  delete: unsupported('delete the comment itself: api.comment(id).delete()'),
}) {}
