import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readPage } from '../permissions.js';
import { Post } from '../post.js';
import { PostsSearch } from '../shared-edges/list-queries.js';

/**
 * `/{page}/posts`: posts of the Page itself.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/feed/
 */
export class PagePosts extends edge({
  path: 'posts',
  node: () => Post,
  get: pages({ params: PostsSearch, maxLimit: 100, permissions: readPage }),
  create: unsupported('post to the feed: fb.page(id).feed.create({ message })'),
  update: unsupported('edit the post itself: fb.post(id).update({ message })'),
  delete: unsupported('delete the post itself: fb.post(id).delete()'),
}) {}
