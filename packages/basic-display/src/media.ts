import { node, read } from '@edgewalk/core/declare';
import { BasicMediaChildren } from './media/children.js';
import { BasicMediaFields } from './media/fields.js';
import { onSuccessor, ownMedia } from './retired.js';

/**
 * A photo, video, reel or album of the account.
 *
 * @deprecated Meta shut it down on 2024-12-04: `new Instagram({ accessToken }).media(id)` of `@edgewalk/instagram`.
 * @see https://developers.facebook.com/docs/instagram-basic-display-api/reference/media
 */
export class BasicMedia extends node({
  name: 'BasicMedia',
  fields: BasicMediaFields,
  defaults: ['caption', 'id', 'media_type', 'media_url', 'permalink', 'thumbnail_url', 'timestamp', 'username'],
  get: read(ownMedia),
  create: onSuccessor('api.user.media.create(), then api.user.mediaPublish.create()'),
  update: onSuccessor('api.media(id).update({ comment_enabled: true })'),
  delete: onSuccessor('api.media(id).delete(), which needs Facebook Login'),
}) {
  /** The images and videos of an album, in order. */
  get children(): BasicMediaChildren {
    return this.edge(BasicMediaChildren);
  }
}
