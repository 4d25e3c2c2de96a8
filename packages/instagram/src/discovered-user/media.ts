import { edge, optional, pages, record, time, unsupported } from '@edgewalk/core/declare';
import { discover } from '../permissions.js';
import { PublicMedia } from '../public-media.js';

/** Media published in a span of time. */
export const DiscoveredMediaQuery = record('DiscoveredMediaQuery', {
  /** The beginning of the range, by the time of creation: a Date, unix seconds or a text. */
  since: optional(time),
  /** The end of the range, by the time of creation: a Date, unix seconds or a text. */
  until: optional(time),
});

/**
 * Published media of a discovered account, newest first. It is read inside the `fields` of business discovery.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/business_discovery
 */
export class DiscoveredUserMedia extends edge({
  path: 'media',
  node: () => PublicMedia,
  get: pages({ params: DiscoveredMediaQuery, login: 'facebook', permissions: discover }),
  create: unsupported("they are another account's: publish your own with api.user.media.create()"),
  update: unsupported("they are another account's: your own are api.media(id).update({ comment_enabled: true })"),
  delete: unsupported("they are another account's: your own are api.media(id).delete()"),
}) {}
