import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { discover } from '../permissions.js';
import { PublicMedia } from '../public-media.js';

/**
 * The photos and videos of another account's album. They are read inside `fields`.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media/children
 */
export class PublicMediaChildren extends edge({
  path: 'children',
  node: () => PublicMedia,
  defaults: ['id', 'media_type', 'media_url'],
  get: pages({ paging: 'none', login: 'facebook', permissions: discover }),
  create: unsupported(
    "it is another account's: create your own with api.user.media.create({ media_type: 'CAROUSEL', children })",
  ),
  update: unsupported("it is another account's: your own are api.media(id).update({ comment_enabled: true })"),
  delete: unsupported("it is another account's: your own are api.media(id).delete()"),
}) {}
