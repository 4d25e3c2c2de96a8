import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { readEvents } from '../permissions.js';

/**
 * `/{event}/comments`: comments on an event. Meta lists this edge, but returns useful data to its partners only.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/comments
 */
export class EventComments extends edge({
  path: 'comments',
  node: () => Comment,
  get: pages({ permissions: readEvents }),
  create: unsupported('comment on a post: fb.post(id).comments.create({ message })'),
  update: unsupported('change the comment itself: fb.comment(id).update({ message })'),
  delete: unsupported('delete the comment itself: fb.comment(id).delete()'),
}) {}
