import { edge, looseNumber, optional, pages, record, row, timestamp, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { broadcast } from '../permissions.js';

/** The fields of a broadcast error. */
export const LiveVideoErrorFields = record('LiveVideoError', {
  /** When it occurred. */
  creation_time: optional(timestamp),
  /** The number of the error. */
  error_code: optional(looseNumber),
  /** The kind of the error. */
  error_type: optional(t.string),
  /** What went wrong. */
  error_message: optional(t.string),
});

/** An error of a broadcast. */
export class LiveVideoError extends row({
  name: 'LiveVideoError',
  fields: LiveVideoErrorFields,
  defaults: ['creation_time', 'error_code', 'error_type', 'error_message'],
}) {}

const advice = 'Meta writes them down by itself: read with fb.liveVideo(id).errors.get()';

/**
 * `/{live-video}/errors`: errors of a broadcast.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video/errors
 */
export class LiveVideoErrors extends edge({
  path: 'errors',
  node: () => LiveVideoError,
  get: pages({ permissions: broadcast }),
  create: unsupported(advice),
  update: unsupported(advice),
  delete: unsupported(advice),
}) {}
