import { edge, looseNumber, optional, pages, record, row, time, unsupported } from '@edgewalk/core/declare';
import { publish } from '../permissions.js';

const Quota = record('Quota', {
  /** How many posts may be published in the window; Meta decides on 50 or 100. */
  quota_total: optional(looseNumber),
  /** The length of the window in seconds: 86,400. */
  quota_duration: optional(looseNumber),
});

/** The use of the publishing quota. */
export class PublishingLimit extends row({
  name: 'PublishingLimit',
  fields: record('PublishingLimit', {
    /** How many posts the API has published in the window; a carousel counts once. */
    quota_usage: optional(looseNumber),
    /** The quota. */
    config: optional(Quota),
  }),
  defaults: ['quota_usage', 'config'],
}) {}

/** The start of the window; at most 24 hours ago. */
export const PublishingLimitQuery = record('PublishingLimitQuery', {
  /** The beginning of the window, at most 24 hours ago, which is the default. */
  since: optional(time),
});

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
