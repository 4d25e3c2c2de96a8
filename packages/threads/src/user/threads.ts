import { edge, Id, pages, post, unsupported } from '@edgewalk/core/declare';
import { basic, publish } from '../permissions.js';
import { Post } from '../post.js';
import { PostsQuery } from '../values/posts-query.js';
import { NewThread } from './new-thread.js';

/**
 * `/{user}/threads`: the profile's posts, newest first. Its replies are in `replies`.
 *
 * @see https://developers.facebook.com/docs/threads/threads-media
 */
export class UserThreads extends edge({
  path: 'threads',
  node: () => Post,
  get: pages({ params: PostsQuery, paging: 'cursor-only', maxLimit: 100, permissions: basic }),
  /**
   * Creates a container. Wait until its `status` is FINISHED, about 30 seconds, then publish it:
   * api.user.threadsPublish.create(). An unpublished container expires after 24 hours, so creating two does no harm.
   * With `auto_publish_text` it publishes the text, and is not repeated after a lost response.
   */
  create: post(NewThread, Id, { repeatable: true, onceWith: 'auto_publish_text', permissions: publish }),
  update: unsupported('a post cannot be changed: delete it, api.post(id).delete(), and publish another'),
  delete: unsupported('delete the post itself: api.post(id).delete()'),
}) {}
