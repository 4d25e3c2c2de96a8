import { node, optional, read, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { LiveVideoInputStreamFields } from './live-video-input-stream/fields.js';
import { broadcast } from './permissions.js';

export { LiveVideoInputStreamFields };

/** Which server to stream to. */
export const LiveVideoInputStreamQuery = record('LiveVideoInputStreamQuery', {
  /** The token that a speed test of Meta returned, which picks the server to stream to. */
  target_token: optional(t.string),
});

/**
 * One stream that feeds a live broadcast.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video-input-stream
 */
export class LiveVideoInputStream extends node({
  name: 'LiveVideoInputStream',
  fields: LiveVideoInputStreamFields,
  defaults: [
    'id',
    'dash_ingest_url',
    'dash_preview_url',
    'is_master',
    'secure_stream_url',
    'stream_health',
    'stream_id',
    'stream_url',
  ],
  get: read({ params: LiveVideoInputStreamQuery, permissions: broadcast }),
  create: unsupported('open another on the broadcast: fb.liveVideo(id).inputStreams.create()'),
  update: unsupported('choose the one that viewers see: fb.liveVideo(id).update({ master_ingest_stream_id })'),
  delete: unsupported('it ends with the broadcast: fb.liveVideo(id).update({ end_live_video: true })'),
}) {}
