import { identifier, looseNumber, optional, record, row, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaProductType, MediaType } from '../media/fields.js';

/** The fields of a media in which the account collaborates. */
export const CollaborativeMediaFields = record('CollaborativeMedia', {
  id: identifier,
  caption: optional(t.string),
  media_type: optional(MediaType),
  media_product_type: optional(MediaProductType),
  media_url: optional(t.string),
  permalink: optional(t.string),
  thumbnail_url: optional(t.string),
  timestamp: optional(timestamp),
  /** The owner's. */
  username: optional(t.string),
  like_count: optional(looseNumber),
  comments_count: optional(looseNumber),
  reposts_count: optional(looseNumber),
  saved_count: optional(looseNumber),
  shares_count: optional(looseNumber),
  total_like_count: optional(looseNumber),
  total_comments_count: optional(looseNumber),
  total_views_count: optional(looseNumber),
});

/** A media of another account, in which yours collaborates. */
export class CollaborativeMedia extends row({
  name: 'CollaborativeMedia',
  fields: CollaborativeMediaFields,
  defaults: ['id', 'caption', 'media_type', 'permalink', 'timestamp', 'username'],
}) {}
