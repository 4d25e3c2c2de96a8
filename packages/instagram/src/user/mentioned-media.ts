import { edge, expansion, record, unsupported, idText } from '@edgewalk/core/declare';
import { MentionedMedia } from '../mentioned-media.js';
import { manageComments } from '../permissions.js';

/** The media whose caption mentions the account, as the `mentions` webhook names it. */
export const MentionedMediaQuery = record('MentionedMediaQuery', {
  /** The media whose caption mentions the account, as the `mentions` webhook names it; no stories. */
  media_id: idText,
});

/**
 * A media whose caption mentions the account. Not a URL of its own: Meta serves it as a field of your account.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_media
 */
export class UserMentionedMedia extends edge({
  path: 'mentioned_media',
  node: () => MentionedMedia,
  get: expansion({ params: MentionedMediaQuery, login: 'facebook', permissions: manageComments }),
  create: unsupported('reply to it: api.user.mentions.create({ media_id, message })'),
  update: unsupported("it is another account's: reply with api.user.mentions.create({ media_id, message })"),
  delete: unsupported("it is another account's: reply with api.user.mentions.create({ media_id, message })"),
}) {}
