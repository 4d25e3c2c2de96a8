import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** What Meta tells of an answer. */
export const VideoPollOptionFields = record('VideoPollOption', {
  id: identifier,
  text: optional(t.string),
  /** Its place among the answers. */
  order: optional(t.number),
  is_correct: optional(t.boolean),
  total_votes: optional(t.number),
});

/** One answer of a poll. */
export class VideoPollOption extends row({
  name: 'VideoPollOption',
  fields: VideoPollOptionFields,
  defaults: [],
}) {}
