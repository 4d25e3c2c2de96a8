import { edge, identifier, looseNumber, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaType } from '../media/fields.js';
import { publish } from '../permissions.js';

/** The fields of a scheduled media. */
export const ScheduledMediaFields = record('ScheduledMedia', {
  /** The id of the media that waits to be published. */
  id: identifier,
  /** The caption; absent when there is none. */
  caption: optional(t.string),
  /** The kind of file: `IMAGE`, `VIDEO` or `CAROUSEL_ALBUM`. */
  media_type: optional(MediaType),
  /** The URL of the file, probably signed and short-lived. */
  media_url: optional(t.string),
  /** The URL of a video's preview image. */
  thumbnail_url: optional(t.string),
  /** When it will be published, in unix seconds. */
  publish_timestamp: optional(looseNumber),
});

/** A media that Instagram will publish at a set time. */
export class ScheduledMedia extends row({
  name: 'ScheduledMedia',
  fields: ScheduledMediaFields,
  defaults: ['id', 'caption', 'media_type', 'publish_timestamp'],
}) {}

/**
 * `/{user}/scheduled_media`: media scheduled in Meta's own tools.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserScheduledMedia extends edge({
  path: 'scheduled_media',
  node: () => ScheduledMedia,
  get: pages({ login: 'facebook', permissions: publish }),
  create: unsupported(
    'keep the container until its time, then publish it: api.user.mediaPublish.create({ creation_id })',
  ),
  update: unsupported('change the schedule in the Instagram app, and read it: api.user.scheduledMedia.get()'),
  delete: unsupported('cancel the schedule in the Instagram app, and read what is left: api.user.scheduledMedia.get()'),
}) {}
