import { edge, optional, pages, record, time, unsupported } from '@edgewalk/core';
import { publish } from '../permissions.js';
import { PublishingLimit } from '../publishing-limit.js';

/** Since when posts are counted; at most 24 hours ago. */
export const PublishingLimitQuery = record('PublishingLimitQuery', { since: optional(time) });

/**
 * `/{user}/content_publishing_limit`: how many posts the account has published of those it may.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/content_publishing_limit
 */
export class UserContentPublishingLimit extends edge({
  path: 'content_publishing_limit',
  node: () => PublishingLimit,
  get: pages({ params: PublishingLimitQuery, paging: 'none', permissions: publish }),
  create: unsupported(
    'posts are counted when they are published: api.user.mediaPublish.create({ creation_id })',
  ),
  update: unsupported('Meta sets the quota: read it with api.user.contentPublishingLimit.get()'),
  delete: unsupported(
    'the count falls by itself, 24 hours after each post: api.user.contentPublishingLimit.get()',
  ),
}) {}
