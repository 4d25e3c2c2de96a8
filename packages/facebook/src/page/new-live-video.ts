import { check, file, identifier, oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CrosspostingAction, EventParams, NewLiveStatus, StreamType } from '../live-video/members.js';
import { PrivacyChoice, VideoTargeting } from '../video/members.js';

/** Members of a 360° broadcast. */
const spherical = {
  is_spherical: optional(t.boolean),
  fisheye_video_cropped: optional(t.boolean),
  front_z_rotation: optional(t.number),
  original_fov: optional(t.number),
  projection: optional(oneOf('EQUIRECTANGULAR', 'HALF_EQUIRECTANGULAR', 'CUBEMAP')),
  spatial_audio_format: optional(oneOf('ambiX_4')),
  stereoscopic_mode: optional(oneOf('MONO', 'LEFT_RIGHT', 'TOP_BOTTOM')),
} as const;

// Members of every broadcast.
const members = {
  title: optional(t.string),
  description: optional(t.string),
  /** LIVE_NOW goes live with the stream; UNPUBLISHED waits to be published; SCHEDULED_… announces it. */
  status: optional(NewLiveStatus),
  /** When an announced broadcast begins. */
  event_params: optional(EventParams),
  /** The older name of the same. */
  planned_start_time: optional(time),
  published: optional(t.boolean),
  privacy: optional(PrivacyChoice),
  content_tags: optional(t.array(t.string)),
  enable_backup_ingest: optional(t.boolean),
  encoding_settings: optional(t.string),
  is_audio_only: optional(t.boolean),
  stop_on_delete_stream: optional(t.boolean),
  stream_type: optional(StreamType),
  ...spherical,
} as const;

const Broadcast = record('NewLiveVideo', {
  ...members,
  custom_labels: optional(t.array(t.string)),
  crossposting_actions: optional(t.array(CrosspostingAction)),
  /** The picture of the announcement. */
  schedule_custom_profile_image: optional(file),
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
  id: identifier,
  stream_url: optional(t.string),
  secure_stream_url: optional(t.string),
  /** Backup URLs. */
  stream_secondary_urls: optional(t.array(t.string)),
  secure_stream_secondary_urls: optional(t.array(t.string)),
  dash_ingest_url: optional(t.string),
  dash_preview_url: optional(t.string),
});
