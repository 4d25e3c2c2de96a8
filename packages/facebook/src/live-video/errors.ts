import { edge, pages, unsupported } from '@edgewalk/core';
import { LiveVideoError } from '../live-video-error.js';
import { broadcast } from '../permissions.js';

const advice = 'Meta writes them down by itself: read with fb.liveVideo(id).errors.get()';

/**
 * `/{live-video}/errors`: what went wrong with a broadcast.
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
