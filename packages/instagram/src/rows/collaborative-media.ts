import { identifier, looseNumber, optional, record, row, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaProductType, MediaType } from '../media/fields.js';

/** The fields of a media in which the account collaborates. */
export const CollaborativeMediaFields = record('CollaborativeMedia', {
  /** The id of a media of another account in which this one is an accepted collaborator. */
  id: identifier,
  /** The caption; absent when there is none. */
  caption: optional(t.string),
  /** The kind of file: `IMAGE`, `VIDEO` or `CAROUSEL_ALBUM`. */
  media_type: optional(MediaType),
  /** Where it appears: probably `FEED` or `REELS`. */
  media_product_type: optional(MediaProductType),
  /** The URL of the file, probably signed and short-lived. */
  media_url: optional(t.string),
  /** The lasting web address of the media. */
  permalink: optional(t.string),
  /** The URL of a video's preview image. */
  thumbnail_url: optional(t.string),
  /** When it was created, in ISO 8601. */
  timestamp: optional(timestamp),
  /** The username of the owner. */
  username: optional(t.string),
  /** Likes, without those of ads. */
  like_count: optional(looseNumber),
  /** Comments with replies, without those of ads. */
  comments_count: optional(looseNumber),
  /** How often it was reposted. */
  reposts_count: optional(looseNumber),
  /** How often it was saved. */
  saved_count: optional(looseNumber),
  /** How often it was shared. */
  shares_count: optional(looseNumber),
  /** Likes with those of ads and cross-posts. */
  total_like_count: optional(looseNumber),
  /** Comments with those of ads and cross-posts. */
  total_comments_count: optional(looseNumber),
  /** Views of a video with replays and those of ads. */
  total_views_count: optional(looseNumber),
});

/** A media of another account, in which yours collaborates. */
export class CollaborativeMedia extends row({
  name: 'CollaborativeMedia',
  fields: CollaborativeMediaFields,
  defaults: ['id', 'caption', 'media_type', 'permalink', 'timestamp', 'username'],
}) {}
