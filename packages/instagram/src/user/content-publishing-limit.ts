import { edge, optional, pages, record, row, time, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { publish } from '../permissions.js';

const Quota = record('Quota', {
  /** Posts that may be published. */
  quota_total: optional(t.number),
  /** In so many seconds. */
  quota_duration: optional(t.number),
});

/** How much of the publishing quota is used. */
export class PublishingLimit extends row({
  name: 'PublishingLimit',
  fields: record('PublishingLimit', { quota_usage: optional(t.number), config: optional(Quota) }),
  defaults: ['quota_usage', 'config'],
}) {}

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
