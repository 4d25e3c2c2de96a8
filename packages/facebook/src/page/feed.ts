import { edge, Id, isListed, pages, post, unsupported } from '@edgewalk/core/declare';
import { managePosts, readVisitors } from '../permissions.js';
import { Post } from '../post.js';
import { PostsQuery } from '../shared-edges/list-queries.js';
import { NewPost } from './new-post.js';

/** Verifies a lost create: published posts are on the feed; drafts and scheduled posts are not. */
const isOnFeed = isListed({
  given: 'message',
  shown: 'message',
  time: 'created_time',
  appears: ({ published }) => published !== false,
});

/**
 * `/{page}/feed`: posts of the Page and its visitors. Meta ranks them, and returns about 600 per year.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/feed/
 */
export class PageFeed extends edge({
  path: 'feed',
  node: () => Post,
  get: pages({ params: PostsQuery, maxLimit: 100, permissions: readVisitors }),
  /** Posts as the Page. With `fields` the response is the post. */
  create: post(NewPost, Id, { readAfterWrite: true, permissions: managePosts, verify: isOnFeed }),
  update: unsupported('edit the post itself: fb.post(id).update({ message })'),
  delete: unsupported('delete the post itself: fb.post(id).delete()'),
}) {}
