import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { MentionedComment } from '../mentioned-comment.js';
import { manageComments } from '../permissions.js';

/**
 * The comments on a media that mentions the account. They are read inside `fields`.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_media
 */
export class MentionedMediaComments extends edge({
  path: 'comments',
  node: () => MentionedComment,
  defaults: ['id', 'text', 'timestamp'],
  get: pages({ maxLimit: 50, login: 'facebook', permissions: manageComments }),
  create: unsupported('reply to the mention: api.user.mentions.create({ media_id, message })'),
  update: unsupported(
    "they are on another account's media: reply with api.user.mentions.create({ media_id, message })",
  ),
  delete: unsupported(
    "they are on another account's media: reply with api.user.mentions.create({ media_id, message })",
  ),
}) {}
