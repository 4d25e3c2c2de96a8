import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { MentionedMedia } from '../mentioned-media.js';
import { manageComments } from '../permissions.js';

/**
 * The media that a mentioning comment is on. It is read inside `fields`.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_comment
 */
export class MentionedCommentMedia extends edge({
  path: 'media',
  node: () => MentionedMedia,
  get: expansion({ login: 'facebook', permissions: manageComments }),
  create: unsupported('publish your own: api.user.media.create()'),
  update: unsupported(
    "it is another account's: reply with api.user.mentions.create({ media_id, comment_id, message })",
  ),
  delete: unsupported(
    "it is another account's: reply with api.user.mentions.create({ media_id, comment_id, message })",
  ),
}) {}
