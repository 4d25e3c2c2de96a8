import { identifier, optional, record, timestamp, idText } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaType } from '../media/fields.js';

/** The account to query as, whose hashtag quota is used; the client's own by default. */
export const HashtagQuery = record('HashtagQuery', { user_id: optional(idText, { account: true }) });

/** The fields of a media found by its hashtag; its owner is not among them. */
export const HashtagMediaFields = record('HashtagMedia', {
  id: identifier,
  caption: optional(t.string),
  /** Replies included. */
  comments_count: optional(t.number),
  /** Absent when the owner hides it. */
  like_count: optional(t.number),
  media_type: optional(MediaType),
  /** Absent for albums: expand `children`. */
  media_url: optional(t.string),
  permalink: optional(t.string),
  timestamp: optional(timestamp),
});

/** The fields of the items of an album found by its hashtag. */
export const HashtagMediaChildFields = record('HashtagMediaChild', {
  id: identifier,
  media_type: optional(MediaType),
  media_url: optional(t.string),
  /** Seen in recorded answers. */
  permalink: optional(t.string),
});
