import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { Post } from '../post.js';

/**
 * `/{post}/children`: the images and videos of a carousel, in order.
 *
 * @see https://developers.facebook.com/docs/threads/reference/media
 */
export class PostChildren extends edge({
  path: 'children',
  node: () => Post,
  defaults: ['id', 'media_type', 'media_url', 'thumbnail_url', 'alt_text'],
  get: pages({ permissions: basic, paging: 'none' }),
  create: unsupported(
    "a carousel is complete once published: name its children in api.user.threads.create({ media_type: 'CAROUSEL', children })",
  ),
  update: unsupported('a carousel cannot be rearranged: publish a new one with api.user.threads.create()'),
  delete: unsupported('a carousel goes as a whole: api.post(id).delete()'),
}) {}
