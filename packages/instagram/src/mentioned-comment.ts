import { identifier, optional, record, row, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MentionedCommentMedia } from './mentioned-comment/media.js';

/** The fields of a comment that mentions the account. */
export const MentionedCommentFields = record('MentionedComment', {
  /** The id of the comment that mentions the account. */
  id: identifier,
  /** The text of the comment. */
  text: optional(t.string),
  /** When it was written, in ISO 8601. */
  timestamp: optional(timestamp),
  /** Likes of the comment. */
  like_count: optional(t.number),
  /** The username of its author; may be absent. */
  username: optional(t.string),
});

/**
 * Another account's comment that mentions yours.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_comment
 */
export class MentionedComment extends row({
  name: 'MentionedComment',
  fields: MentionedCommentFields,
  defaults: ['id', 'text', 'timestamp', 'like_count'],
}) {
  /** The media it is on, inside `fields`: `{ media: ['id', 'media_url'] }`. */
  get media(): MentionedCommentMedia {
    return this.edge(MentionedCommentMedia);
  }
}
