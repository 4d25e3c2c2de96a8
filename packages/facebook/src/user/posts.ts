import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readUserPosts } from '../permissions.js';
import { Post } from '../post.js';
import { TimelineQuery } from '../shared-edges/list-queries.js';

/**
 * `/{user}/posts`: posts of a person, newest first.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/posts
 */
export class UserPosts extends edge({
  path: 'posts',
  node: () => Post,
  get: pages({ paging: 'time', params: TimelineQuery, permissions: readUserPosts }),
  create: unsupported(
    "no app may publish on a person's timeline since 2018, publish to a Page: fb.page(id).feed.create({ message })",
  ),
  update: unsupported('only posts of a Page can be changed: fb.post(id).update({ message })'),
  delete: unsupported('delete the post itself: fb.post(id).delete()'),
}) {}
