import { identifier, looseBoolean, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** An image in a message. Sizes in pixels; the forms of an animated image are seen in recorded answers. */
const ImageData = record('ImageData', {
  url: optional(t.string),
  preview_url: optional(t.string),
  width: optional(looseNumber),
  height: optional(looseNumber),
  max_width: optional(looseNumber),
  max_height: optional(looseNumber),
  image_type: optional(looseNumber),
  render_as_sticker: optional(looseBoolean),
  animated_gif_url: optional(t.string),
  animated_gif_preview_url: optional(t.string),
  animated_webp_url: optional(t.string),
  animated_webp_preview_url: optional(t.string),
  raw_gif_image: optional(t.string),
  raw_webp_image: optional(t.string),
});

/** A video in a message. Sizes in pixels, the length in seconds. */
const VideoData = record('VideoData', {
  url: optional(t.string),
  preview_url: optional(t.string),
  width: optional(looseNumber),
  height: optional(looseNumber),
  length: optional(looseNumber),
  video_type: optional(looseNumber),
  rotation: optional(looseNumber),
});

/** A file in a message. Its URLs expire after some days. */
export const MessageFile = record('MessageFile', {
  id: optional(identifier),
  name: optional(t.string),
  mime_type: optional(t.string),
  /** The size in bytes. */
  size: optional(looseNumber),
  file_url: optional(t.string),
  image_data: optional(ImageData),
  video_data: optional(VideoData),
  /** A sticker's. */
  sticker_id: optional(identifier),
});

/** What a message shares: a link, a post, a reel, a product, a template, a generated sticker. */
export const MessageShare = record('MessageShare', {
  id: optional(identifier),
  /** Of a shared post or reel: `post`, `ig_post`, `reel` or `ig_reel`. */
  type: optional(t.string),
  title: optional(t.string),
  url: optional(t.string),
  name: optional(t.string),
  description: optional(t.string),
  link: optional(t.string),
  /** The elements of a template, as they were sent. */
  template: optional(t.unknown),
});
