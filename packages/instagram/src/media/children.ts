import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Media } from '../media.js';
import { basic } from '../permissions.js';

/**
 * `/{ig-media}/children`: the images and videos of an album, in order. They have no caption, counts or insights of
 * their own.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media/children
 */
export class MediaChildren extends edge({
  path: 'children',
  node: () => Media,
  defaults: ['id', 'media_type', 'media_url', 'thumbnail_url', 'permalink', 'timestamp'],
  get: pages({ permissions: basic, paging: 'none' }),
  create: unsupported(
    "an album is complete once published: name its children in api.user.media.create({ media_type: 'CAROUSEL', children })",
  ),
  update: unsupported('an album cannot be rearranged: publish a new one with api.user.media.create()'),
  delete: unsupported('an album goes as a whole: api.media(id).delete()'),
}) {}
