import { identifier, known, optional, record, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of an item of an album. */
const common = {
  id: identifier,
  media_type: optional(known('IMAGE', 'VIDEO', 'CAROUSEL_ALBUM')),
  /** Signed; valid for some hours. */
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
