import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** What Meta tells of a thumbnail. Pixels. */
export const VideoThumbnailFields = record('VideoThumbnail', {
  id: identifier,
  height: optional(t.number),
  width: optional(t.number),
  scale: optional(t.number),
  /** Whether it is the one that is shown. */
  is_preferred: optional(t.boolean),
  name: optional(t.string),
  uri: optional(t.string),
});

/** One picture that can stand for a video. */
export class VideoThumbnail extends row({
  name: 'VideoThumbnail',
  fields: VideoThumbnailFields,
  defaults: ['id', 'height', 'width', 'scale', 'is_preferred', 'name', 'uri'],
}) {}
