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
  id: identifier,
  height: optional(looseNumber),
  width: optional(looseNumber),
  scale: optional(looseNumber),
  /** Whether it is the current one. */
  is_preferred: optional(looseBoolean),
  name: optional(t.string),
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
  source: file,
  /** Makes it the current one. */
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
