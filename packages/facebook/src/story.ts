import { identifier, known, optional, record, row, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a story. */
export const StoryFields = record('Story', {
  /** What its insights are read by: `fb.post(post_id).insights`. */
  post_id: optional(identifier),
  status: optional(known('PUBLISHED', 'ARCHIVED')),
  /** Meta writes unix seconds here. */
  creation_time: optional(t.union([timestamp, t.number])),
  media_type: optional(known('photo', 'video')),
  /** The photo or the video. */
  media_id: optional(identifier),
  url: optional(t.string),
});

/** A story of a Page. */
export class Story extends row({
  name: 'Story',
  fields: StoryFields,
  defaults: ['post_id', 'status', 'creation_time', 'media_type', 'media_id', 'url'],
}) {}
