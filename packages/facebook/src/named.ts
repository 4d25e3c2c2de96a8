import { identifier, optional, record, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';

/** Another object with its name, as Meta writes it inside others. Ask the object itself to see more. */
export const Named = record('Named', {
  id: identifier,
  name: optional(t.string),
  created_time: optional(timestamp),
});
