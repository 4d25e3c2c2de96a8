import { node, unsupported } from '@edgewalk/core';
import { BasicAlbumChildFields } from './media/fields.js';
import { onSuccessor } from './retired.js';

/**
 * An image or video of an album, as `api.media(id).children` lists it.
 *
 * @deprecated Meta shut it down on 2024-12-04: `new Instagram({ accessToken }).media(id)` of `@edgewalk/instagram`.
 * @see https://developers.facebook.com/docs/instagram-basic-display-api/reference/media/children
 */
export class BasicAlbumChild extends node({
  name: 'BasicAlbumChild',
  fields: BasicAlbumChildFields,
  defaults: ['id', 'media_type', 'media_url'],
  get: unsupported('it is a media too: api.media(id).get()'),
  create: onSuccessor('api.user.media.create({ image_url, is_carousel_item: true })'),
  update: unsupported('an album cannot be changed: read it with api.media(id).children.get()'),
  delete: onSuccessor('an album goes as a whole, api.media(id).delete(), which needs Facebook Login'),
}) {}
