import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Video. */
export const VideoFields = record('Video', { id: identifier, name: optional(t.string) });

/** A video, or a reel. */
export class Video extends node({
  name: 'Video',
  fields: VideoFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
