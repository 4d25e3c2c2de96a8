import { identifier, looseBoolean, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a stream. */
export const LiveVideoInputStreamFields = record('LiveVideoInputStream', {
  id: identifier,
  dash_ingest_url: optional(t.string),
  dash_preview_url: optional(t.string),
  /** Whether this is the stream that viewers see. */
  is_master: optional(looseBoolean),
  /** Details of the encoder that sends it. */
  live_encoder: optional(t.UnknownRecord),
  /** The URL to send the stream to; it contains the stream key, a secret. */
  secure_stream_url: optional(t.string),
  /** Bit rates, frame rates and more, while it is sent. */
  stream_health: optional(t.UnknownRecord),
  stream_id: optional(identifier),
  /** The same without encryption. */
  stream_url: optional(t.string),
});
