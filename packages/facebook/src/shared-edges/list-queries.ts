import { oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** Which live videos to list: by state, and by their owner or the timeline they are on. */
export const BroadcastsQuery = record('BroadcastsQuery', {
  /** Only live videos in these states, such as `LIVE` or `VOD`. */
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
  /** `owner` for live videos of the Page or the person, `target` for those on their timeline. */
  source: optional(oneOf('owner', 'target')),
});

/** Which posts of a person or a group to list: by time, location or words. */
export const TimelineQuery = record('TimelineQuery', {
  /** The beginning of the range: a Date, unix seconds or a text. */
  since: optional(time),
  /** The end of the range: a Date, unix seconds or a text. */
  until: optional(time),
  /** True lists hidden posts too. */
  include_hidden: optional(t.boolean),
  /** True lists expired posts too. */
  show_expired: optional(t.boolean),
  /** Words that posts must have. */
  q: optional(t.string),
  /** `LOCATION` lists only posts with a location. */
  with: optional(t.string),
});

/** Which posts to list, by time. */
export const PostsSpan = record('PostsSpan', {
  /** The beginning of the range: a Date, unix seconds or a text. */
  since: optional(time),
  /** The end of the range: a Date, unix seconds or a text. */
  until: optional(time),
});

/** Which posts of a Page to list. */
export const PostsQuery = record('PostsQuery', {
  ...PostsSpan.props,
  /** True lists hidden posts too. */
  include_hidden: optional(t.boolean),
  /** True lists expired posts too. */
  show_expired: optional(t.boolean),
  /** `LOCATION` lists only posts with a location. */
  with: optional(oneOf('LOCATION')),
});

/** Which posts of a Page to list, by words as well. */
export const PostsSearch = record('PostsSearch', {
  ...PostsQuery.props,
  /** Words that posts must have. */
  q: optional(t.string),
});
