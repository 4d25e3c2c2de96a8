import { identifier, optional, record, row, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';

/** What Meta tells of captions. Members that it adds pass. */
export const VideoCaptionFields = record('VideoCaption', {
  id: optional(identifier),
  /** Meta writes unix seconds here. */
  create_time: optional(t.union([timestamp, t.number])),
  is_auto_generated: optional(t.boolean),
  is_default: optional(t.boolean),
  /** Such as `en_US`. */
  locale: optional(t.string),
  locale_name: optional(t.string),
  /** Where the SubRip file is. */
  uri: optional(t.string),
});

/** The captions of a video in one language. */
export class VideoCaption extends row({
  name: 'VideoCaption',
  fields: VideoCaptionFields,
  defaults: ['create_time', 'is_auto_generated', 'is_default', 'locale', 'locale_name', 'uri'],
}) {}
