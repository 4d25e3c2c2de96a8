import { oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** Which live videos to list: by state, and by their owner or the timeline they are on. */
export const BroadcastsQuery = record('BroadcastsQuery', {
  broadcast_status: optional(
    t.array(
      oneOf(
        'LIVE',
        'LIVE_STOPPED',
        'PROCESSING',
        'SCHEDULED_CANCELED',
        'SCHEDULED_EXPIRED',
        'SCHEDULED_LIVE',
        'SCHEDULED_UNPUBLISHED',
        'UNPUBLISHED',
        'VOD',
      ),
    ),
  ),
  source: optional(oneOf('owner', 'target')),
});

/** Which posts of a person or a group to list: by time, location or words. */
export const TimelineQuery = record('TimelineQuery', {
  since: optional(time),
  until: optional(time),
  include_hidden: optional(t.boolean),
  show_expired: optional(t.boolean),
  q: optional(t.string),
  with: optional(t.string),
});

/** Which posts to list, by time. */
export const PostsSpan = record('PostsSpan', { since: optional(time), until: optional(time) });

/** Which posts of a Page to list. */
export const PostsQuery = record('PostsQuery', {
  ...PostsSpan.props,
  /** Includes hidden posts. */
  include_hidden: optional(t.boolean),
  /** Includes expired posts. */
  show_expired: optional(t.boolean),
  /** Only posts with a location. */
  with: optional(oneOf('LOCATION')),
});

/** Which posts of a Page to list, by words as well. */
export const PostsSearch = record('PostsSearch', { ...PostsQuery.props, q: optional(t.string) });
