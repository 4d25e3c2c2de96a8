import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { managePosts } from '../permissions.js';
import { Post } from '../post.js';

/**
 * `/{page}/scheduled_posts`: scheduled posts.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/scheduled_posts/
 */
export class PageScheduledPosts extends edge({
  path: 'scheduled_posts',
  node: () => Post,
  get: pages({ maxLimit: 100, permissions: managePosts }),
  create: unsupported(
    'schedule a post: fb.page(id).feed.create({ message, published: false, scheduled_publish_time })',
  ),
  update: unsupported('give the post another time: fb.post(id).update({ scheduled_publish_time })'),
  delete: unsupported('delete the post before its time: fb.post(id).delete()'),
}) {}
