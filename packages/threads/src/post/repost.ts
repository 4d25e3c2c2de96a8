import { edge, Id, nothing, post, unsupported } from '@edgewalk/core/declare';
import { publish } from '../permissions.js';
import { Post } from '../post.js';

/**
 * `/{post}/repost`: shares a post with your own followers.
 *
 * @see https://developers.facebook.com/docs/threads/posts/reposts
 */
export class PostRepost extends edge({
  path: 'repost',
  node: () => Post,
  get: unsupported('your reposts are posts with the type REPOST_FACADE: api.user.threads.get()'),
  /** Reposts it, and returns the id of the repost. */
  create: post(nothing, Id, { permissions: publish }),
  update: unsupported('a repost shows one post for good: delete it with api.post(id).delete(), and repost another'),
  delete: unsupported('delete the repost by its own id, not by that of the original: api.post(id).delete()'),
}) {}
