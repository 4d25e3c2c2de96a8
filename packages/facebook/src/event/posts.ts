import { edge, pages, unsupported } from '@edgewalk/core';
import { readEvents } from '../permissions.js';
import { Post } from '../post.js';

/**
 * `/{event}/posts`: what its owner posted to an event.
 * Meta lists the edge, and gives nothing useful there but to its partners.
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
