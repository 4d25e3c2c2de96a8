import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { Location } from '../location.js';
import { tagLocations } from '../permissions.js';

/**
 * The place that a post is tagged with, since May 2025. Not a URL of its own: Meta serves it as a field of the post.
 *
 * @example api.user.threads.get({ fields: ['id', { location: ['name', 'city'] }] })
 * @see https://developers.facebook.com/docs/threads/reference/media
 */
export class PostLocation extends edge({
  path: 'location',
  node: () => Location,
  get: expansion({ permissions: tagLocations }),
  create: unsupported(
    "a post is tagged when it is made: api.user.threads.create({ media_type: 'TEXT', text, location_id })",
  ),
  update: unsupported('a post cannot be changed: delete it, api.post(id).delete(), and publish another'),
  delete: unsupported('a post cannot be changed: delete it, api.post(id).delete(), and publish another'),
}) {}
