import { identifier, isListed, optional, record, Reference, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaProductType } from '../media/fields.js';

/** Verifies a create whose response was lost: the comment must be in the list it was added to. */
export const isListedText = isListed({ given: 'message', shown: 'text', time: 'timestamp' });

/** The author of a comment, as far as the account may see it: some answers have the username alone. */
const Author = record('Author', {
  id: optional(identifier),
  username: optional(t.string),
  self_ig_scoped_id: optional(identifier),
});

/** The fields of a comment or reply. */
export const CommentFields = record('Comment', {
  id: identifier,
  text: optional(t.string),
  timestamp: optional(timestamp),
  like_count: optional(t.number),
  hidden: optional(t.boolean),
  username: optional(t.string),
  from: optional(Author),
  /** Only if the caller wrote the comment. */
  user: optional(Reference),
  media: optional(record('CommentedMedia', { id: identifier, media_product_type: optional(MediaProductType) })),
  /** Replies only. */
  parent_id: optional(identifier),
  legacy_instagram_comment_id: optional(identifier),
});
