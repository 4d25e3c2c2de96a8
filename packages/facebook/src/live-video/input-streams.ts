import { edge, Id, nothing, post, unsupported } from '@edgewalk/core/declare';
import { LiveVideoInputStream } from '../live-video-input-stream.js';
import { broadcast } from '../permissions.js';

/**
 * `/{live-video}/input_streams`: opens another stream for a broadcast, such as a backup.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video/input_streams
 */
export class LiveVideoInputStreams extends edge({
  path: 'input_streams',
  node: () => LiveVideoInputStream,
  get: unsupported("Meta gives them as a field: fb.liveVideo(id).get({ fields: ['ingest_streams'] })"),
  /** Opens a stream. With `fields` the response is the stream: select `secure_stream_url`. */
  create: post(nothing, Id, { readAfterWrite: true, permissions: broadcast }),
  update: unsupported('choose the one that viewers see: fb.liveVideo(id).update({ master_ingest_stream_id })'),
  delete: unsupported('streams end with the broadcast: fb.liveVideo(id).update({ end_live_video: true })'),
}) {}
