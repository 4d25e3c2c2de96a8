import {
  identifier,
  looseBoolean,
  looseNumber,
  openEnum,
  optional,
  record,
  Reference,
  timestamp,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { LiveVideoInputStreamFields } from '../live-video-input-stream/fields.js';
import { From } from '../values/profiles.js';

/** When ads may interrupt a broadcast, in seconds. */
export const AdBreakConfig = record('AdBreakConfig', {
  default_ad_break_duration: optional(looseNumber),
  failure_reason_polling_interval: optional(looseNumber),
  first_break_eligible_secs: optional(looseNumber),
  guide_url: optional(t.string),
  is_eligible_to_onboard: optional(looseBoolean),
  is_enabled: optional(looseBoolean),
  onboarding_url: optional(t.string),
  preparing_duration: optional(looseNumber),
  time_between_ad_breaks_secs: optional(looseNumber),
  viewer_count_threshold: optional(looseNumber),
});

/** The encoder settings that Meta recommends. */
export const RecommendedEncoderSettings = record('RecommendedEncoderSettings', {
  streaming_protocol: optional(t.string),
  audio_codec_settings: optional(t.UnknownRecord),
  video_codec_settings: optional(t.UnknownRecord),
});

/** The audience of a broadcast. */
export const LiveAudience = record('LiveAudience', {
  age_min: optional(looseNumber),
  age_max: optional(looseNumber),
  excluded_countries: optional(t.array(t.string)),
  geo_locations: optional(t.UnknownRecord),
});

/** The state of a broadcast. */
export const LiveStatus = openEnum(
  'UNPUBLISHED',
  'LIVE',
  'LIVE_STOPPED',
  'PROCESSING',
  'VOD',
  'SCHEDULED_UNPUBLISHED',
  'SCHEDULED_LIVE',
  'SCHEDULED_CANCELED',
  'SCHEDULED_EXPIRED',
);

/** The fields of a live broadcast. */
export const LiveVideoFields = record('LiveVideo', {
  id: identifier,
  ad_break_config: optional(AdBreakConfig),
  ad_break_failure_reason: optional(t.string),
  broadcast_start_time: optional(timestamp),
  copyright: optional(t.UnknownRecord),
  creation_time: optional(timestamp),
  dash_ingest_url: optional(t.string),
  dash_preview_url: optional(t.string),
  description: optional(t.string),
  /** The `<iframe>` to embed it with. */
  embed_html: optional(t.string),
  from: optional(From),
  /** The streams that feed it. */
  ingest_streams: optional(t.array(LiveVideoInputStreamFields)),
  is_manual_mode: optional(looseBoolean),
  is_reference_only: optional(looseBoolean),
  /** The current viewers. */
  live_views: optional(looseNumber),
  permalink_url: optional(t.string),
  planned_start_time: optional(timestamp),
  recommended_encoder_settings: optional(RecommendedEncoderSettings),
  seconds_left: optional(looseNumber),
  /** The URL to send the stream to; it contains the stream key, a secret. */
  secure_stream_url: optional(t.string),
  status: optional(LiveStatus),
  /** The same without encryption. */
  stream_url: optional(t.string),
  targeting: optional(LiveAudience),
  title: optional(t.string),
  /** Meta returns a string of digits, sometimes a number. */
  total_views: optional(t.union([t.string, t.number])),
  /** The recording. */
  video: optional(Reference),
});
