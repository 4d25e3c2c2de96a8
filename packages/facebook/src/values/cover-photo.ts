import { identifier, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The wide picture at the top of a group or an event. */
export const CoverPhoto = record('CoverPhoto', {
  id: optional(identifier),
  cover_id: optional(identifier),
  source: optional(t.string),
  offset_x: optional(looseNumber),
  offset_y: optional(looseNumber),
});
