import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readEvents } from '../permissions.js';
import { Post } from '../post.js';

/**
 * `/{event}/feed`: posts in an event. Meta lists this edge, but returns useful data to its partners only.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/feed
 */
export class EventFeed extends edge({
  path: 'feed',
  node: () => Post,
  get: pages({ permissions: readEvents }),
  create: unsupported('publish on a Page: fb.page(id).feed.create({ message })'),
  update: unsupported('change the post itself: fb.post(id).update({ message })'),
  delete: unsupported('delete the post itself: fb.post(id).delete()'),
}) {}
