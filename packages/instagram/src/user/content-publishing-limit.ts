import { edge, looseNumber, optional, pages, record, row, time, unsupported } from '@edgewalk/core/declare';
import { publish } from '../permissions.js';

const Quota = record('Quota', {
  /** Posts that may be published. */
  quota_total: optional(looseNumber),
  /** The length of the window in seconds. */
  quota_duration: optional(looseNumber),
});

/** The use of the publishing quota. */
export class PublishingLimit extends row({
  name: 'PublishingLimit',
  fields: record('PublishingLimit', { quota_usage: optional(looseNumber), config: optional(Quota) }),
  defaults: ['quota_usage', 'config'],
}) {}

/** The start of the window; at most 24 hours ago. */
export const PublishingLimitQuery = record('PublishingLimitQuery', { since: optional(time) });

/**
 * `/{user}/content_publishing_limit`: the publishing quota and how much of it is used.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/content_publishing_limit
 */
export class UserContentPublishingLimit extends edge({
  path: 'content_publishing_limit',
  node: () => PublishingLimit,
  get: pages({ params: PublishingLimitQuery, paging: 'none', bare: true, permissions: publish }),
  create: unsupported('posts are counted when they are published: api.user.mediaPublish.create({ creation_id })'),
  update: unsupported('Meta sets the quota: read it with api.user.contentPublishingLimit.get()'),
  delete: unsupported('the count falls by itself, 24 hours after each post: api.user.contentPublishingLimit.get()'),
}) {}
