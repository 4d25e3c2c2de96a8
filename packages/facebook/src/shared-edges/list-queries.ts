import { oneOf, optional, record, time } from '@edgewalk/core';
import * as t from 'io-ts';

/** Which live videos: those in certain states, those one broadcasts, those on one's timeline. */
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

/** Which posts of a person or a group: of a span of time, with a place, with certain words. */
export const TimelineQuery = record('TimelineQuery', {
  since: optional(time),
  until: optional(time),
  include_hidden: optional(t.boolean),
  show_expired: optional(t.boolean),
  q: optional(t.string),
  with: optional(t.string),
});

/** Posts of a span of time. */
export const PostsSpan = record('PostsSpan', { since: optional(time), until: optional(time) });

/** Which posts of a Page. */
export const PostsQuery = record('PostsQuery', {
  ...PostsSpan.props,
  /** Lists what the Page has hidden, too. */
  include_hidden: optional(t.boolean),
  /** Lists what has passed its day, too. */
  show_expired: optional(t.boolean),
  /** Only posts that tell a place. */
  with: optional(oneOf('LOCATION')),
});

/** Which posts of a Page, and what they say. */
export const PostsSearch = record('PostsSearch', { ...PostsQuery.props, q: optional(t.string) });
