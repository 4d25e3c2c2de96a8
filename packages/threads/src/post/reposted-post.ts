import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { Post } from '../post.js';

/**
 * The post that a repost shows. Not a URL of its own: Meta serves it as a field of the post.
 *
 * @example api.user.threads.get({ fields: ['id', { reposted_post: ['id', 'text', 'username'] }] })
 * @see https://developers.facebook.com/docs/threads/reference/media
 */
export class PostRepostedPost extends edge({
  path: 'reposted_post',
  node: () => Post,
  defaults: ['id'],
  get: expansion({ permissions: basic }),
  create: unsupported('repost a post by its own id: api.post(id).repost.create()'),
  update: unsupported('a repost shows one post for good: delete it with api.post(id).delete(), and repost another'),
  delete: unsupported('delete the repost by its own id, not by that of the original: api.post(id).delete()'),
}) {}
