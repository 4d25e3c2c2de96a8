import { identifier, looseNumber, oddAsMissing, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const text = optional(t.string);

const AttachmentPayload = record('AttachmentPayload', {
  /** Expires; of a story mention when the story ends. Meta forbids keeping the file of a story. */
  url: text,
  title: text,
  sticker_id: optional(identifier),
  /** A shared post. */
  ig_post_media_id: optional(identifier),
  /** A shared reel. */
  reel_video_id: optional(identifier),
  story_media_id: optional(identifier),
  story_media_url: text,
  coordinates: optional(oddAsMissing(record('Coordinates', { lat: looseNumber, long: looseNumber }))),
  template_type: text,
  elements: optional(t.unknown),
  buttons: optional(t.unknown),
  product: optional(t.unknown),
});

/** A file, a shared post, reel or story, a location, a template. */
export const ReceivedAttachment = record('ReceivedAttachment', {
  type: optional(
    openEnum(
      'image',
      'video',
      'audio',
      'file',
      'sticker',
      'share',
      'post',
      'ig_post',
      'reel',
      'ig_reel',
      'story',
      'ig_story',
      'story_mention',
      'ephemeral',
      'media',
      'template',
      'fallback',
      'location',
      'appointment_booking',
    ),
  ),
  title: text,
  url: text,
  payload: optional(oddAsMissing(AttachmentPayload)),
});
