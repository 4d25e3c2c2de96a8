import { identifier, looseBoolean, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a stream. */
export const LiveVideoInputStreamFields = record('LiveVideoInputStream', {
  /** The id of the stream. */
  id: identifier,
  /** The URL to send a DASH stream to, a secret. */
  dash_ingest_url: optional(t.string),
  /** The URL of a preview for DASH players. */
  dash_preview_url: optional(t.string),
  /** Whether viewers see this stream. */
  is_master: optional(looseBoolean),
  /** The encoder that sends it. */
  live_encoder: optional(t.UnknownRecord),
  /** The RTMPS URL to send it to, with the stream key: a secret. */
  secure_stream_url: optional(t.string),
  /** What arrives, such as `video_bitrate` and `video_framerate`. */
  stream_health: optional(t.UnknownRecord),
  /** The number of the stream within the live video. */
  stream_id: optional(identifier),
  /** The RTMP URL to send it to, with the stream key: a secret. */
  stream_url: optional(t.string),
});
