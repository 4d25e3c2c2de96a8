import { edge, looseNumber, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import { publish } from '../permissions.js';

const Quota = record('Quota', {
  /** How many there may be in the window. */
  quota_total: optional(looseNumber),
  /** The length of the window in seconds: 86,400. */
  quota_duration: optional(looseNumber),
});

/** The use of the quotas. */
export class PublishingLimit extends row({
  name: 'PublishingLimit',
  fields: record('PublishingLimit', {
    /** How many posts the API has published in the last 24 hours; a carousel counts once. */
    quota_usage: optional(looseNumber),
    /** The quota of posts: 250 in 24 hours. */
    config: optional(Quota),
    /** How many replies the API has published in the last 24 hours. Needs `threads_manage_replies`. */
    reply_quota_usage: optional(looseNumber),
    /** The quota of replies: 1,000 in 24 hours. */
    reply_config: optional(Quota),
    /** How many posts were deleted in the last 24 hours. Needs `threads_delete`. Since July 2025. */
    delete_quota_usage: optional(looseNumber),
    /** The quota of deletions: 100 in 24 hours. */
    delete_config: optional(Quota),
    /** How often places were searched for in the last 24 hours. Needs `threads_location_tagging`. Since July 2025. */
    location_search_quota_usage: optional(looseNumber),
    /** The quota of searches for places: 500 in 24 hours. */
    location_search_config: optional(Quota),
    /** How often keywords were searched for in the last 24 hours; not in Meta's documentation. */
    search_quota_usage: optional(looseNumber),
    /** The quota of keyword searches: 2,200 in 24 hours; not in Meta's documentation. */
    search_config: optional(Quota),
  }),
  defaults: ['quota_usage', 'config'],
}) {}

/**
 * `/{user}/threads_publishing_limit`: the quotas and how much of each is used.
 *
 * @see https://developers.facebook.com/docs/threads/overview
 */
export class UserPublishingLimit extends edge({
  path: 'threads_publishing_limit',
  node: () => PublishingLimit,
  get: pages({ paging: 'none', bare: true, permissions: publish }),
  create: unsupported('posts are counted when they are published: api.user.threadsPublish.create({ creation_id })'),
  update: unsupported('Meta sets the quotas: read them with api.user.publishingLimit.get()'),
  delete: unsupported('each count falls by itself after 24 hours: read it with api.user.publishingLimit.get()'),
}) {}
