import { identifier, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The wide picture at the top of a group or an event. */
export const CoverPhoto = record('CoverPhoto', {
  /** The id of the photo. */
  id: optional(identifier),
  /** The id of the photo; the same as `id`. */
  cover_id: optional(identifier),
  /** The URL of the image, short-lived. */
  source: optional(t.string),
  /** What is cut off at the left, in percent of the width. */
  offset_x: optional(looseNumber),
  /** What is cut off at the top, in percent of the height. */
  offset_y: optional(looseNumber),
});
