import { optional, record, row, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';

/** What Meta tells of what went wrong. */
export const LiveVideoErrorFields = record('LiveVideoError', {
  creation_time: optional(timestamp),
  error_code: optional(t.number),
  error_type: optional(t.string),
  error_message: optional(t.string),
});

/** What went wrong with a broadcast. */
export class LiveVideoError extends row({
  name: 'LiveVideoError',
  fields: LiveVideoErrorFields,
  defaults: ['creation_time', 'error_code', 'error_type', 'error_message'],
}) {}
