import { edge, node, pages, unsupported } from '@edgewalk/core/declare';
import { onSuccessor, ownMedia } from '../retired.js';
import { BasicAlbumChildFields } from './fields.js';

/**
 * An image or video of an album, as `api.media(id).children` lists it.
 *
 * @deprecated Meta shut it on 2024-12-04: `new Instagram({ accessToken }).media(id)` of `@edgewalk/instagram`.
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

/**
 * `/{media}/children`: the images and videos of an album, in order.
 *
 * @deprecated Meta shut it down on 2024-12-04: `new Instagram({ accessToken }).media(id).children` of `@edgewalk/instagram`.
 * @see https://developers.facebook.com/docs/instagram-basic-display-api/reference/media/children
 */
export class BasicMediaChildren extends edge({
  path: 'children',
  node: () => BasicAlbumChild,
  get: pages({ ...ownMedia, paging: 'none' }),
  create: onSuccessor("name them in api.user.media.create({ media_type: 'CAROUSEL', children })"),
  update: unsupported('an album cannot be rearranged: read it with api.media(id).children.get()'),
  delete: onSuccessor('an album goes as a whole, api.media(id).delete(), which needs Facebook Login'),
}) {}
