import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readVisitors } from '../permissions.js';
import { Post } from '../post.js';
import { PostsSpan } from '../shared-edges/list-queries.js';

/**
 * `/{page}/tagged`: public posts of others that tag the Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/tagged/
 */
export class PageTagged extends edge({
  path: 'tagged',
  node: () => Post,
  get: pages({ params: PostsSpan, maxLimit: 100, permissions: readVisitors }),
  create: unsupported('tag a Page in the text of a post, as @[page-id]: fb.page(id).feed.create({ message })'),
  update: unsupported('only its author edits a post; hide it: fb.post(id).update({ is_hidden: true })'),
  delete: unsupported('delete the post itself: fb.post(id).delete()'),
}) {}
