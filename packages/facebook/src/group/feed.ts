import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readGroups } from '../permissions.js';
import { Post } from '../post.js';
import { TimelineQuery } from '../shared-edges/list-queries.js';
import { groupRetired } from './retired.js';

/**
 * `/{group}/feed`: posts in a group, newest first.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/feed
 */
export class GroupFeed extends edge({
  path: 'feed',
  node: () => Post,
  get: pages({ paging: 'time', params: TimelineQuery, retired: groupRetired, permissions: readGroups }),
  create: unsupported('Meta removed the Groups API, publish to a Page: fb.page(id).feed.create({ message })'),
  update: unsupported('change the post itself: fb.post(id).update({ message })'),
  delete: unsupported('delete the post itself: fb.post(id).delete()'),
}) {}
