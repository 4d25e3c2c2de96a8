import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { manageComments } from '../permissions.js';
import { User } from '../user.js';

/**
 * The author of a comment, if that is your own account; for others Meta returns `from` and `username`. Not a URL of its
 * own: Meta serves it as a field of the comment.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-comment
 */
export class CommentUser extends edge({
  path: 'user',
  node: () => User,
  defaults: ['id', 'username'],
  get: expansion({ permissions: manageComments }),
  create: unsupported('the author is who writes: api.media(id).comments.create({ message })'),
  update: unsupported('a comment stays with its author: hide it with api.comment(id).update({ hide: true })'),
  delete: unsupported('a comment stays with its author: delete it with api.comment(id).delete()'),
}) {}
