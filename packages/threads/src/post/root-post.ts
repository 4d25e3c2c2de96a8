import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { readReplies } from '../permissions.js';
import { Post } from '../post.js';

/**
 * The post at the beginning of the thread that a reply is in. Not a URL of its own: Meta serves it as a field of the post.
 *
 * @example api.user.replies.get({ fields: ['id', { root_post: ['id', 'text', 'username'] }] })
 * @see https://developers.facebook.com/docs/threads/reference/media
 */
export class PostRootPost extends edge({
  path: 'root_post',
  node: () => Post,
  defaults: ['id'],
  get: expansion({ permissions: readReplies }),
  create: unsupported("a reply begins with a post: api.user.threads.create({ media_type: 'TEXT', text, reply_to_id })"),
  update: unsupported('a reply stays in its thread: delete it with api.post(id).delete(), and reply elsewhere'),
  delete: unsupported('delete the post itself: api.post(id).delete()'),
}) {}
