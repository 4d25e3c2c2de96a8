import { identifier, optional, record, timestamp, idText } from '@edgewalk/core';
import * as t from 'io-ts';
import { MediaType } from '../media/fields.js';

/** Whose question it is: a hashtag counts against the account that asks. Left out, it is the client's own. */
export const HashtagQuery = record('HashtagQuery', { user_id: optional(idText, { account: true }) });

/** What Meta tells of a media found by its hashtag. Never who published it. */
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

/** What Meta tells of the items of an album found by its hashtag. */
export const HashtagMediaChildFields = record('HashtagMediaChild', {
  id: identifier,
  media_type: optional(MediaType),
  media_url: optional(t.string),
});
