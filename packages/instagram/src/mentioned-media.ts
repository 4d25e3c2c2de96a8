import { identifier, optional, record, Reference, row, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaType } from './media/fields.js';
import { MentionedMediaComments } from './mentioned-media/comments.js';

/** The fields of a media that mentions the account. */
export const MentionedMediaFields = record('MentionedMedia', {
  id: identifier,
  caption: optional(t.string),
  comments_count: optional(t.number),
  like_count: optional(t.number),
  media_type: optional(MediaType),
  media_url: optional(t.string),
  owner: optional(Reference),
  timestamp: optional(timestamp),
  username: optional(t.string),
});

/**
 * Another account's media that mentions yours.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/mentioned_media
 */
export class MentionedMedia extends row({
  name: 'MentionedMedia',
  fields: MentionedMediaFields,
  defaults: ['id', 'caption', 'media_type', 'media_url', 'timestamp', 'username'],
}) {
  /** Its comments, inside `fields`: `{ comments: ['id', 'text'] }`. */
  get comments(): MentionedMediaComments {
    return this.edge(MentionedMediaComments);
  }
}
