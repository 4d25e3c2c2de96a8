import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readVisitors } from '../permissions.js';
import { Post } from '../post.js';
import { PostsQuery } from '../shared-edges/list-queries.js';

/**
 * `/{page}/visitor_posts`: posts of others on the Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/visitor_posts/
 */
export class PageVisitorPosts extends edge({
  path: 'visitor_posts',
  node: () => Post,
  get: pages({ params: PostsQuery, maxLimit: 100, permissions: readVisitors }),
  create: unsupported('visitors post on Facebook; post as the Page: fb.page(id).feed.create({ message })'),
  update: unsupported('only its author edits a post; hide it: fb.post(id).update({ is_hidden: true })'),
  delete: unsupported('delete the post itself: fb.post(id).delete()'),
}) {}
