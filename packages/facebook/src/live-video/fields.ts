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
  /** The length of a break, in seconds. */
  default_ad_break_duration: optional(looseNumber),
  /** How often to ask why a break failed, in seconds, as it seems. */
  failure_reason_polling_interval: optional(looseNumber),
  /** The earliest break, in seconds from the start. */
  first_break_eligible_secs: optional(looseNumber),
  /** The address of Meta's guide. */
  guide_url: optional(t.string),
  /** Whether the Page may join. */
  is_eligible_to_onboard: optional(looseBoolean),
  /** Whether breaks are on. */
  is_enabled: optional(looseBoolean),
  /** The address to join. */
  onboarding_url: optional(t.string),
  /** The warning before a break, in seconds, as it seems. */
  preparing_duration: optional(looseNumber),
  /** The shortest time between breaks, in seconds. */
  time_between_ad_breaks_secs: optional(looseNumber),
  /** How many viewers a break needs. */
  viewer_count_threshold: optional(looseNumber),
});

/** The encoder settings that Meta recommends. */
export const RecommendedEncoderSettings = record('RecommendedEncoderSettings', {
  /** The protocol, such as RTMPS. */
  streaming_protocol: optional(t.string),
  /** The codec, rate and channels of the sound. */
  audio_codec_settings: optional(t.UnknownRecord),
  /** The codec, size and rate of the picture. */
  video_codec_settings: optional(t.UnknownRecord),
});

/** The audience of a broadcast. */
export const LiveAudience = record('LiveAudience', {
  /** The youngest age. */
  age_min: optional(looseNumber),
  /** The oldest age. */
  age_max: optional(looseNumber),
  /** Where people are not, two-letter codes. */
  excluded_countries: optional(t.array(t.string)),
  /** Where people are. */
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
  /** The id of the live video; its recording has another, see `video`. */
  id: identifier,
  /** When ads may interrupt it; only for Pages that Meta has admitted. */
  ad_break_config: optional(AdBreakConfig),
  /** Why the last break failed. */
  ad_break_failure_reason: optional(t.string),
  /** When it went live. */
  broadcast_start_time: optional(timestamp),
  /** The copyright of the live video; Rights Manager. */
  copyright: optional(t.UnknownRecord),
  /** When it was created. */
  creation_time: optional(timestamp),
  /** The URL to send a DASH stream to, a secret. */
  dash_ingest_url: optional(t.string),
  /** The URL of a preview for DASH players. */
  dash_preview_url: optional(t.string),
  /** The text of its post. */
  description: optional(t.string),
  /** The `<iframe>` to embed it with. */
  embed_html: optional(t.string),
  /** Who broadcasts. */
  from: optional(From),
  /** The streams that feed it. */
  ingest_streams: optional(t.array(LiveVideoInputStreamFields)),
  /** Whether a scheduled one begins by hand, not with its stream. */
  is_manual_mode: optional(looseBoolean),
  /** Whether it only serves to find copies. */
  is_reference_only: optional(looseBoolean),
  /** How many watch it now. */
  live_views: optional(looseNumber),
  /** The address of the video on Facebook; may be a path. */
  permalink_url: optional(t.string),
  /** When it is to begin. */
  planned_start_time: optional(timestamp),
  /** The settings that Meta recommends for the encoder. */
  recommended_encoder_settings: optional(RecommendedEncoderSettings),
  /** How many seconds it may still last. */
  seconds_left: optional(looseNumber),
  /** The RTMPS URL to send the stream to, with the stream key: a secret. */
  secure_stream_url: optional(t.string),
  /** `UNPUBLISHED`, `LIVE`, `LIVE_STOPPED`, `PROCESSING`, `VOD` or `SCHEDULED_…`. */
  status: optional(LiveStatus),
  /** The RTMP URL to send the stream to, with the stream key: a secret. */
  stream_url: optional(t.string),
  /** Who may see it. */
  targeting: optional(LiveAudience),
  /** The title. */
  title: optional(t.string),
  /** How many views it has so far, digits as a text or a number. */
  total_views: optional(t.union([t.string, t.number])),
  /** The recording. */
  video: optional(Reference),
});
