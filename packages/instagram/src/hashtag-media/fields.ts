import { identifier, optional, record, timestamp, idText } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaType } from '../media/fields.js';

/** The account to query as, whose hashtag quota is used; the client's own by default. */
export const HashtagQuery = record('HashtagQuery', {
  /** The account to query as, whose 30 hashtags in 7 days are used; the client's own by default. */
  user_id: optional(idText, { account: true }),
});

/** The fields of a media found by its hashtag; its owner is not among them. */
export const HashtagMediaFields = record('HashtagMedia', {
  /** The id of the media. */
  id: identifier,
  /** The caption; absent when there is none. */
  caption: optional(t.string),
  /** Comments with replies. */
  comments_count: optional(t.number),
  /** Likes; absent when the owner hides them. */
  like_count: optional(t.number),
  /** The kind of file: `IMAGE`, `VIDEO` or `CAROUSEL_ALBUM`. */
  media_type: optional(MediaType),
  /** The URL of the file, signed and short-lived; absent on albums: expand `children`. */
  media_url: optional(t.string),
  /** The lasting web address of the media. */
  permalink: optional(t.string),
  /** When it was created: ISO 8601 in UTC. */
  timestamp: optional(timestamp),
});

/** The fields of the items of an album found by its hashtag. */
export const HashtagMediaChildFields = record('HashtagMediaChild', {
  /** The id of the photo or video. */
  id: identifier,
  /** The kind of file: `IMAGE` or `VIDEO`. */
  media_type: optional(MediaType),
  /** The URL of the file, signed and short-lived. */
  media_url: optional(t.string),
  /** The web address; seen in recorded answers. */
  permalink: optional(t.string),
});
