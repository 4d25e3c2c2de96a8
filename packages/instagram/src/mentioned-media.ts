import { identifier, optional, record, Reference, row, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaType } from './media/fields.js';
import { MentionedMediaComments } from './mentioned-media/comments.js';

/** The fields of a media that mentions the account. */
export const MentionedMediaFields = record('MentionedMedia', {
  /** The id of the media whose caption mentions the account. */
  id: identifier,
  /** The caption with the mention. */
  caption: optional(t.string),
  /** Comments with replies. */
  comments_count: optional(t.number),
  /** Likes; absent when the owner hides them. */
  like_count: optional(t.number),
  /** The kind of file: `IMAGE`, `VIDEO` or `CAROUSEL_ALBUM`. */
  media_type: optional(MediaType),
  /** The URL of the file, signed and short-lived; absent when the media is flagged for copyright. */
  media_url: optional(t.string),
  /** The account that created it, as `{ id }`; only if it is the caller's own. */
  owner: optional(Reference),
  /** When it was created, in ISO 8601. */
  timestamp: optional(timestamp),
  /** The username of the account that wrote the mention. */
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
