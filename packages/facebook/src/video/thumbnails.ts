import {
  edge,
  file,
  identifier,
  looseBoolean,
  looseNumber,
  optional,
  pages,
  post,
  record,
  row,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { managePosts, readPage } from '../permissions.js';

/** The fields of a thumbnail, in pixels. */
export const VideoThumbnailFields = record('VideoThumbnail', {
  /** The id of the thumbnail. */
  id: identifier,
  /** The height in pixels. */
  height: optional(looseNumber),
  /** The width in pixels. */
  width: optional(looseNumber),
  /** The factor between the image and its nominal size. */
  scale: optional(looseNumber),
  /** Whether it is the current one. */
  is_preferred: optional(looseBoolean),
  /** The name of the thumbnail. */
  name: optional(t.string),
  /** The URL of the image, short-lived. */
  uri: optional(t.string),
});

/** A thumbnail of a video. */
export class VideoThumbnail extends row({
  name: 'VideoThumbnail',
  fields: VideoThumbnailFields,
  defaults: ['id', 'height', 'width', 'scale', 'is_preferred', 'name', 'uri'],
}) {}

/** A thumbnail for a video. */
export const NewThumbnail = record('NewThumbnail', {
  /** The image as a file. */
  source: file,
  /** True makes it the current one. */
  is_preferred: optional(t.boolean),
});

/**
 * `/{video}/thumbnails`: the thumbnails of a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/thumbnails
 */
export class VideoThumbnails extends edge({
  path: 'thumbnails',
  node: () => VideoThumbnail,
  get: pages({ permissions: readPage }),
  /** Adds a thumbnail. */
  create: post(NewThumbnail, Success, { permissions: managePosts }),
  update: unsupported('choose one: fb.video(id).update({ preferred_thumbnail_id })'),
  delete: unsupported('thumbnails stay: choose another with fb.video(id).update({ preferred_thumbnail_id })'),
}) {}
