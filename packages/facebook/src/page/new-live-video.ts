import { check, file, identifier, oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CrosspostingAction, EventParams, NewLiveStatus, StreamType } from '../live-video/members.js';
import { PrivacyChoice, VideoTargeting } from '../video/members.js';

/** Members of a 360° broadcast. */
const spherical = {
  /** True for a 360° video. */
  is_spherical: optional(t.boolean),
  /** True where a fisheye video is cropped. */
  fisheye_video_cropped: optional(t.boolean),
  /** The rotation of a fisheye video, in degrees. */
  front_z_rotation: optional(t.number),
  /** The field of view of the camera, in degrees. */
  original_fov: optional(t.number),
  /** 360°: the projection of the stream. */
  projection: optional(oneOf('EQUIRECTANGULAR', 'HALF_EQUIRECTANGULAR', 'CUBEMAP')),
  /** 360°: the format of the sound. */
  spatial_audio_format: optional(oneOf('ambiX_4')),
  /** 360°: how the pictures for both eyes lie in the stream. */
  stereoscopic_mode: optional(oneOf('MONO', 'LEFT_RIGHT', 'TOP_BOTTOM')),
} as const;

// Members of every broadcast.
const members = {
  /** The title of the live video. */
  title: optional(t.string),
  /** The text of its post. */
  description: optional(t.string),
  /** `LIVE_NOW` goes live with the stream, `UNPUBLISHED` waits to be published, `SCHEDULED_…` announces it. */
  status: optional(NewLiveStatus),
  /** When an announced live video begins, and its picture. */
  event_params: optional(EventParams),
  /** When an announced live video begins, by the older name. */
  planned_start_time: optional(time),
  /** False does not publish it at once; prefer `status`. */
  published: optional(t.boolean),
  /** Who may see it. */
  privacy: optional(PrivacyChoice),
  /** The ids of topics that describe it. */
  content_tags: optional(t.array(t.string)),
  /** True gives URLs for a second stream. */
  enable_backup_ingest: optional(t.boolean),
  /** The settings of the encoder, as a text; Meta does not document it. */
  encoding_settings: optional(t.string),
  /** True for sound alone. */
  is_audio_only: optional(t.boolean),
  /** True ends it when its stream ends. */
  stop_on_delete_stream: optional(t.boolean),
  /** `REGULAR`, or `AMBIENT` for one without end, as far as known. */
  stream_type: optional(StreamType),
  ...spherical,
} as const;

const Broadcast = record('NewLiveVideo', {
  ...members,
  /** Labels that only insights show. */
  custom_labels: optional(t.array(t.string)),
  /** What other Pages do with it. */
  crossposting_actions: optional(t.array(CrosspostingAction)),
  /** The picture of the announcement, as a file. */
  schedule_custom_profile_image: optional(file),
  /** Only these may see it; all by default. */
  targeting: optional(VideoTargeting),
});
const announced = ['SCHEDULED_LIVE', 'SCHEDULED_UNPUBLISHED'];

/** A broadcast to open on a Page, or to announce there. */
export const NewLiveVideo = check(Broadcast, ({ status = '', event_params: event, planned_start_time: at }) => {
  if (event !== undefined && at !== undefined) return 'give either event_params or planned_start_time';
  return announced.includes(status) && event === undefined && at === undefined
    ? 'say when it begins: event_params: { start_time: Math.floor(date.getTime() / 1000) }'
    : undefined;
});
export type NewLiveVideo = t.TypeOf<typeof NewLiveVideo>;

/** A broadcast that was opened. Its URLs contain the stream key: they are secrets. */
export const OpenedLiveVideo = record('OpenedLiveVideo', {
  /** The id of the live video. */
  id: identifier,
  /** The RTMP URL to send the stream to, with the stream key: a secret. */
  stream_url: optional(t.string),
  /** The RTMPS URL to send the stream to, with the stream key: a secret. */
  secure_stream_url: optional(t.string),
  /** RTMP URLs for a second stream, secrets. */
  stream_secondary_urls: optional(t.array(t.string)),
  /** RTMPS URLs for a second stream, secrets. */
  secure_stream_secondary_urls: optional(t.array(t.string)),
  /** The URL to send a DASH stream to, a secret. */
  dash_ingest_url: optional(t.string),
  /** The URL of a preview for DASH players. */
  dash_preview_url: optional(t.string),
});
