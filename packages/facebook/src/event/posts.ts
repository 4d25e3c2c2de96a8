import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readEvents } from '../permissions.js';
import { Post } from '../post.js';

/**
 * `/{event}/posts`: posts of the owner of an event. Meta lists this edge, but returns useful data to its partners only.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/posts
 */
export class EventPosts extends edge({
  path: 'posts',
  node: () => Post,
  get: pages({ permissions: readEvents }),
  create: unsupported('publish on a Page: fb.page(id).feed.create({ message })'),
  update: unsupported('change the post itself: fb.post(id).update({ message })'),
  delete: unsupported('delete the post itself: fb.post(id).delete()'),
}) {}
