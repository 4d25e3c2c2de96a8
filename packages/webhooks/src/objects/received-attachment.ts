import { looseNumber, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { id, number, text, tolerant } from './members.js';

const AttachmentPayload = record('AttachmentPayload', {
  /** Expires; for a story mention, with the story. Meta forbids storing the file of a story. */
  url: text,
  title: text,
  sticker_id: id,
  /** A shared post. */
  ig_post_media_id: id,
  /** A shared reel. */
  reel_video_id: id,
  story_media_id: id,
  story_media_url: text,
  coordinates: tolerant(record('Coordinates', { lat: looseNumber, long: looseNumber })),
  template_type: text,
  elements: optional(t.unknown),
  buttons: optional(t.unknown),
  product: optional(t.unknown),
  /** Of a receipt template that the account sent. */
  recipient_name: text,
  order_number: id,
  currency: text,
  payment_method: text,
  timestamp: number,
  summary: optional(t.unknown),
  address: optional(t.unknown),
  adjustments: optional(t.unknown),
});

/** A file, a shared post, reel or story, a location, a template. */
export const ReceivedAttachment = record('ReceivedAttachment', {
  type: tolerant(
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
      'like_heart',
      'unsupported_type',
    ),
  ),
  title: text,
  url: text,
  payload: tolerant(AttachmentPayload),
});
