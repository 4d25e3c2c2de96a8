import { identifier, isListed, optional, record, Reference, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaProductType } from '../media/fields.js';

/** Verifies a create whose response was lost: the comment must be in the list it was added to. */
export const isListedText = isListed({ given: 'message', shown: 'text', time: 'timestamp' });

/** The author of a comment, as far as the account may see it: some answers have the username alone. */
const Author = record('Author', {
  /** The Instagram-scoped id of the author, which messages use too. */
  id: optional(identifier),
  /** The username of the author. */
  username: optional(t.string),
  /** The account's own Instagram-scoped id, if it is the author; from the schema of webhooks. */
  self_ig_scoped_id: optional(identifier),
});

/** The fields of a comment or reply. */
export const CommentFields = record('Comment', {
  /** The id of the comment. */
  id: identifier,
  /** The text of the comment. */
  text: optional(t.string),
  /** When it was written: ISO 8601 in UTC, `2026-11-30T12:00:00+0000`. */
  timestamp: optional(timestamp),
  /** Likes of the comment. */
  like_count: optional(t.number),
  /** Whether it is hidden from others. */
  hidden: optional(t.boolean),
  /** The author's username; needs the permission to manage comments. */
  username: optional(t.string),
  /** The author; may be absent where it is not the account itself. */
  from: optional(Author),
  /** The author as `{ id }`; only if it is the account itself. */
  user: optional(Reference),
  /** The media that it is on. */
  media: optional(
    record('CommentedMedia', {
      /** The id of the media. */
      id: identifier,
      /** Where the media appears: `FEED`, `REELS`, `STORY`, `AD` or `LIVE`. */
      media_product_type: optional(MediaProductType),
    }),
  ),
  /** The comment that it replies to; absent on top-level comments. */
  parent_id: optional(identifier),
  /** The id that the Marketing API used up to v21.0. */
  legacy_instagram_comment_id: optional(identifier),
});
