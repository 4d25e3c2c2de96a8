import { identifier, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of an item of an album. */
const common = {
  id: identifier,
  media_type: optional(openEnum('IMAGE', 'VIDEO', 'CAROUSEL_ALBUM')),
  /** A signed URL that is valid for some hours. */
  media_url: optional(t.string),
  permalink: optional(t.string),
  /** Videos only. */
  thumbnail_url: optional(t.string),
  timestamp: optional(timestamp),
  username: optional(t.string),
} as const;

/** The fields of a media. */
export const BasicMediaFields = record('BasicMedia', {
  ...common,
  /** Absent when there is none, and on items of albums. */
  caption: optional(t.string),
  /** Reels only. */
  is_shared_to_feed: optional(t.boolean),
});

/** The fields of an item of an album. */
export const BasicAlbumChildFields = record('BasicAlbumChild', common);
