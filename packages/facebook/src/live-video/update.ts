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
  /** The new title. */
  title: optional(t.string),
  /** The new text of its post. */
  description: optional(t.string),
  /** `LIVE_NOW` goes live; `SCHEDULED_…` announces it. */
  status: optional(NewLiveStatus),
  /** True ends it. */
  end_live_video: optional(t.boolean),
  /** When an announced live video begins, by the older name. */
  planned_start_time: optional(time),
  /** When an announced live video begins, and its picture. */
  event_params: optional(EventParams),
  /** True publishes it; prefer `status`. */
  published: optional(t.boolean),
  /** Who may see it. */
  privacy: optional(PrivacyChoice),
  /** Where it takes place. */
  place: optional(BroadcastLocation),
  /** Only these may see it; all by default. */
  targeting: optional(VideoTargeting),
  /** The ids of tagged people or Pages. */
  tags: optional(t.array(idText)),
  /** The ids of topics that describe it. */
  content_tags: optional(t.array(t.string)),
  /** Labels that only insights show. */
  custom_labels: optional(t.array(t.string)),
  /** Whether other sites may embed it. */
  embeddable: optional(t.boolean),
  /** Who may comment, and how. */
  live_comment_moderation_setting: optional(t.array(Moderation)),
  /** The stream that viewers see. */
  master_ingest_stream_id: optional(idText),
  /** Enables, disables or renews the stream key that stays the same. */
  persistent_stream_key_status: optional(oneOf('ENABLE', 'DISABLE', 'REGENERATE')),
  /** True for sound alone. */
  is_audio_only: optional(t.boolean),
  /** True begins a scheduled one by hand, not with its stream. */
  is_manual_mode: optional(t.boolean),
  /** `REGULAR`, or `AMBIENT` for one without end, as far as known. */
  stream_type: optional(StreamType),
  /** True lets Pages of the same business use it. */
  allow_bm_crossposting: optional(t.boolean),
  /** Groups to share it in; Meta closed the API of groups. */
  cross_share_to_group_ids: optional(t.array(idText)),
  /** What other Pages do with it. */
  crossposting_actions: optional(t.array(CrosspostingAction)),
  /** The picture of the announcement, as a file. */
  schedule_custom_profile_image: optional(file),
  /** The background of the announcement, as a file. */
  schedule_feed_background_image: optional(file),
  ...sponsor,
});
export type LiveVideoUpdate = t.TypeOf<typeof LiveVideoUpdate>;
