import { file, idText, oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { PrivacyChoice, sponsor, VideoTargeting } from '../video/members.js';
import { BroadcastLocation, CrosspostingAction, EventParams, NewLiveStatus, StreamType } from './members.js';

const Moderation = oneOf(
  'DEFAULT',
  'DISCUSSION',
  'FOLLOWED',
  'FOLLOWER',
  'NO_HYPERLINK',
  'PROTECTED_MODE',
  'RESTRICTED',
  'SLOW',
  'SUPPORTER',
  'TAGGED',
);

/** Changes to a broadcast. `end_live_video: true` ends it. */
export const LiveVideoUpdate = record('LiveVideoUpdate', {
  title: optional(t.string),
  description: optional(t.string),
  status: optional(NewLiveStatus),
  end_live_video: optional(t.boolean),
  planned_start_time: optional(time),
  event_params: optional(EventParams),
  published: optional(t.boolean),
  privacy: optional(PrivacyChoice),
  place: optional(BroadcastLocation),
  targeting: optional(VideoTargeting),
  tags: optional(t.array(idText)),
  content_tags: optional(t.array(t.string)),
  custom_labels: optional(t.array(t.string)),
  embeddable: optional(t.boolean),
  /** Who may comment, and how fast. */
  live_comment_moderation_setting: optional(t.array(Moderation)),
  /** The stream that viewers see. */
  master_ingest_stream_id: optional(idText),
  persistent_stream_key_status: optional(oneOf('ENABLE', 'DISABLE', 'REGENERATE')),
  is_audio_only: optional(t.boolean),
  /** By default the broadcast begins with the stream. */
  is_manual_mode: optional(t.boolean),
  stream_type: optional(StreamType),
  allow_bm_crossposting: optional(t.boolean),
  cross_share_to_group_ids: optional(t.array(idText)),
  crossposting_actions: optional(t.array(CrosspostingAction)),
  /** Pictures of the announcement. */
  schedule_custom_profile_image: optional(file),
  schedule_feed_background_image: optional(file),
  ...sponsor,
});
export type LiveVideoUpdate = t.TypeOf<typeof LiveVideoUpdate>;
