import { edge, file, optional, pages, post, record, Success, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { managePosts, readPage } from '../permissions.js';
import { VideoThumbnail } from '../video-thumbnail.js';

/** A picture for a video. */
export const NewThumbnail = record('NewThumbnail', {
  source: file,
  /** Shows it from now on. */
  is_preferred: optional(t.boolean),
});

/**
 * `/{video}/thumbnails`: the pictures that can stand for a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/thumbnails
 */
export class VideoThumbnails extends edge({
  path: 'thumbnails',
  node: () => VideoThumbnail,
  get: pages({ permissions: readPage }),
  /** Adds a picture. */
  create: post(NewThumbnail, Success, { permissions: managePosts }),
  update: unsupported('choose one: fb.video(id).update({ preferred_thumbnail_id })'),
  delete: unsupported('thumbnails stay: choose another with fb.video(id).update({ preferred_thumbnail_id })'),
}) {}
