import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readPage } from '../permissions.js';
import { Post } from '../post.js';
import { PostsQuery } from '../shared-edges/list-queries.js';

/**
 * `/{page}/published_posts`: published posts of the Page itself, for its owners.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/published_posts/
 */
export class PagePublishedPosts extends edge({
  path: 'published_posts',
  node: () => Post,
  get: pages({ params: PostsQuery, maxLimit: 100, permissions: readPage }),
  create: unsupported('post to the feed: fb.page(id).feed.create({ message })'),
  update: unsupported('edit the post itself: fb.post(id).update({ message })'),
  delete: unsupported('delete the post itself: fb.post(id).delete()'),
}) {}
