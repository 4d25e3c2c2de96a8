import { edge, Id, optional, post, record, unsupported, idText } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { commentText } from '../content-limits.js';
import { manageComments } from '../permissions.js';

/** A reply to a mention: in a caption, or with `comment_id` in a comment. */
export const MentionReply = record('MentionReply', {
  /** The media with the mention, in its caption or in a comment; no stories. */
  media_id: idText,
  /** The text: at most 300 characters, 4 hashtags and one link. */
  message: commentText,
  /** The comment with the mention; without it the mention in the caption is answered. */
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
