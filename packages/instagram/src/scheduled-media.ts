import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';
import { MediaType } from './media/fields.js';

/** The fields of a media that waits for its time. */
export const ScheduledMediaFields = record('ScheduledMedia', {
  id: identifier,
  caption: optional(t.string),
  media_type: optional(MediaType),
  media_url: optional(t.string),
  thumbnail_url: optional(t.string),
  /** In unix seconds. */
  publish_timestamp: optional(t.number),
});

/** A media that Instagram will publish at a set time. */
export class ScheduledMedia extends row({
  name: 'ScheduledMedia',
  fields: ScheduledMediaFields,
  defaults: ['id', 'caption', 'media_type', 'publish_timestamp'],
}) {}
