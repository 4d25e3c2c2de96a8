import { edge, expansion, record, unsupported, idText } from '@edgewalk/core/declare';
import { MentionedComment } from '../mentioned-comment.js';
import { manageComments } from '../permissions.js';

/** The comment that mentions the account, as the `mentions` webhook names it. */
export const MentionedCommentQuery = record('MentionedCommentQuery', {
  /** The comment that mentions the account, as the `mentions` webhook names it. */
  comment_id: idText,
});

/**
 * A comment that mentions the account. Not a URL of its own: Meta serves it as a field of your account.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_comment
 */
export class UserMentionedComment extends edge({
  path: 'mentioned_comment',
  node: () => MentionedComment,
  get: expansion({ params: MentionedCommentQuery, login: 'facebook', permissions: manageComments }),
  create: unsupported('reply to it: api.user.mentions.create({ media_id, comment_id, message })'),
  update: unsupported(
    "it is another account's: reply with api.user.mentions.create({ media_id, comment_id, message })",
  ),
  delete: unsupported(
    "it is another account's: reply with api.user.mentions.create({ media_id, comment_id, message })",
  ),
}) {}
