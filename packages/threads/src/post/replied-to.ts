import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { readReplies } from '../permissions.js';
import { Post } from '../post.js';

/**
 * The post that a reply answers. Not a URL of its own: Meta serves it as a field of the post.
 *
 * @example api.user.replies.get({ fields: ['id', { replied_to: ['id', 'text', 'username'] }] })
 * @see https://developers.facebook.com/docs/threads/reference/media
 */
export class PostRepliedTo extends edge({
  path: 'replied_to',
  node: () => Post,
  defaults: ['id'],
  get: expansion({ permissions: readReplies }),
  create: unsupported("a reply names its post: api.user.threads.create({ media_type: 'TEXT', text, reply_to_id })"),
  update: unsupported('a reply stays where it is: delete it with api.post(id).delete(), and reply elsewhere'),
  delete: unsupported('delete the post itself: api.post(id).delete()'),
}) {}
