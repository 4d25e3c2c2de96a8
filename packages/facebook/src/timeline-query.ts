import { optional, record, time } from '@edgewalk/core';
import * as t from 'io-ts';

/** Which posts of a person or a group: of a span of time, with a place, with certain words. */
export const TimelineQuery = record('TimelineQuery', {
  since: optional(time),
  until: optional(time),
  include_hidden: optional(t.boolean),
  show_expired: optional(t.boolean),
  q: optional(t.string),
  with: optional(t.string),
});
