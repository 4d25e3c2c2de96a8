import { identifier, looseBoolean, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** An image in a message. Sizes in pixels; the forms of an animated image are seen in recorded answers. */
const ImageData = record('ImageData', {
  /** The URL of the image, for some days. */
  url: optional(t.string),
  /** The URL of a smaller image. */
  preview_url: optional(t.string),
  /** The width in pixels. */
  width: optional(looseNumber),
  /** The height in pixels. */
  height: optional(looseNumber),
  /** The greatest width in pixels. */
  max_width: optional(looseNumber),
  /** The greatest height in pixels. */
  max_height: optional(looseNumber),
  /** The kind of image as a number; Meta does not document it. */
  image_type: optional(looseNumber),
  /** Whether it is shown as a sticker. */
  render_as_sticker: optional(looseBoolean),
  /** The URL of the animation as GIF. */
  animated_gif_url: optional(t.string),
  /** The URL of a still of the GIF. */
  animated_gif_preview_url: optional(t.string),
  /** The URL of the animation as WebP. */
  animated_webp_url: optional(t.string),
  /** The URL of a still of the WebP. */
  animated_webp_preview_url: optional(t.string),
  /** The GIF as it was sent. */
  raw_gif_image: optional(t.string),
  /** The WebP as it was sent. */
  raw_webp_image: optional(t.string),
});

/** A video in a message. Sizes in pixels, the length in seconds. */
const VideoData = record('VideoData', {
  /** The URL of the video, for some days. */
  url: optional(t.string),
  /** The URL of a preview image. */
  preview_url: optional(t.string),
  /** The width in pixels. */
  width: optional(looseNumber),
  /** The height in pixels. */
  height: optional(looseNumber),
  /** The length in seconds. */
  length: optional(looseNumber),
  /** The kind of video as a number; Meta does not document it. */
  video_type: optional(looseNumber),
  /** The rotation in degrees. */
  rotation: optional(looseNumber),
});

/** A file in a message. Its URLs expire after some days. */
export const MessageFile = record('MessageFile', {
  /** The id of the file. */
  id: optional(identifier),
  /** The name of the file. */
  name: optional(t.string),
  /** The media type, such as `image/jpeg`. */
  mime_type: optional(t.string),
  /** The size in bytes. */
  size: optional(looseNumber),
  /** The URL of a file that is neither image nor video, for some days. */
  file_url: optional(t.string),
  /** The image, with its size. */
  image_data: optional(ImageData),
  /** The video, with its size and length. */
  video_data: optional(VideoData),
  /** The id of the sticker. */
  sticker_id: optional(identifier),
});

/** What a message shares: a link, a post, a reel, a product, a template, a generated sticker. */
export const MessageShare = record('MessageShare', {
  /** The id of what is shared. */
  id: optional(identifier),
  /** What kind it is: `post`, `ig_post`, `reel` or `ig_reel`. */
  type: optional(t.string),
  /** The title. */
  title: optional(t.string),
  /** The URL of the file or page. */
  url: optional(t.string),
  /** The name. */
  name: optional(t.string),
  /** The description. */
  description: optional(t.string),
  /** The link. */
  link: optional(t.string),
  /** The elements of a template, as they were sent. */
  template: optional(t.unknown),
});
