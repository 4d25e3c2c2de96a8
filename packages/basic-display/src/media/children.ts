import { edge, pages, unsupported } from '@edgewalk/core';
import { BasicAlbumChild } from '../album-child.js';
import { onSuccessor, ownMedia } from '../retired.js';

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
