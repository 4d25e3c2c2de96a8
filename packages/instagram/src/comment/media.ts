import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { Media } from '../media.js';
import { manageComments } from '../permissions.js';

/**
 * The media a comment is on. Not a URL of its own: Meta serves it as a field of the comment.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-comment
 */
export class CommentMedia extends edge({
  path: 'media',
  node: () => Media,
  defaults: ['id', 'media_product_type'],
  get: expansion({ permissions: manageComments }),
  create: unsupported('a comment stays where it is: write another with api.media(id).comments.create({ message })'),
  update: unsupported('change the media itself: api.media(id).update({ comment_enabled: false })'),
  delete: unsupported('delete the media itself: api.media(id).delete()'),
}) {}
