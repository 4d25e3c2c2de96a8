import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Media } from '../media.js';
import { basic } from '../permissions.js';

/**
 * `/{user}/stories`: the stories of the last 24 hours. Live videos and reshared stories are not included.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/stories
 */
export class UserStories extends edge({
  path: 'stories',
  node: () => Media,
  get: pages({ permissions: basic }),
  create: unsupported("create a story's container: api.user.media.create({ media_type: 'STORIES', image_url })"),
  update: unsupported('a story stays as it is: delete it with api.media(id).delete() and publish another'),
  delete: unsupported('delete the story itself: api.media(id).delete()'),
}) {}
