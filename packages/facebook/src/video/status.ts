import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** How far the search for copyrighted content is, and whether there was any. */
export const CopyrightCheckStatus = record('CopyrightCheckStatus', {
  /** How far the check is, such as `complete` or `in_progress`. */
  status: optional(t.string),
  /** Whether content of others was found. */
  matches_found: optional(looseBoolean),
});

/** Whether copyrighted music or video was found. */
export const CopyrightCheck = record('CopyrightCheck', {
  /** The state and the result of the check. */
  status: optional(CopyrightCheckStatus),
  /** What was found: the title, the owner's policy, the seconds. */
  copyright_matches: optional(t.array(t.UnknownRecord)),
});

/** The audio recording in a video. */
export const AudioRecording = record('AudioRecording', {
  /** The id of the recording. */
  id: optional(identifier),
  /** The International Standard Recording Code. */
  isrc: optional(t.string),
  /** The guest artists, as it seems. */
  all_kg_featured_artists: optional(t.string),
  /** The main artists, as it seems. */
  all_kg_main_artists: optional(t.string),
  /** The URL of the artist's picture. */
  artist_profile_picture_url: optional(t.string),
  /** The rights of the recording; Meta does not document the form. */
  publishing_rights_data: optional(t.unknown),
  /** The id of the best-known artist, as it seems. */
  top_searchable_artist_id: optional(identifier),
  /** The name of the best-known artist, as it seems. */
  top_searchable_artist_name: optional(t.string),
  /** The URL of that artist's picture. */
  top_searchable_artist_profile_pic_url: optional(t.string),
});

/** The ownership of a music video, by country. */
export const MusicVideoCopyright = record('MusicVideoCopyright', {
  /** The id of the copyright. */
  id: optional(identifier),
  /** When it was made. */
  creation_time: optional(timestamp),
  /** How many copies were found, as it seems. */
  displayed_matches_count: optional(looseNumber),
  /** Whether others claim it too. */
  in_conflict: optional(looseBoolean),
  /** The code of the recording. */
  isrc: optional(t.string),
  /** The rule for copies. */
  match_rule: optional(t.UnknownRecord),
  /** The countries where it is owned. */
  ownership_countries: optional(t.array(t.string)),
  /** The state of the reference file. */
  reference_file_status: optional(t.string),
  /** The state of the monitoring. */
  ridge_monitoring_status: optional(t.string),
  /** The labels of the copyright. */
  tags: optional(t.array(t.string)),
  /** When it was last changed. */
  update_time: optional(timestamp),
  /** The video that it was made from. */
  video_asset: optional(t.UnknownRecord),
  /** Pages and people that are spared. */
  whitelisted_fb_users: optional(t.array(t.unknown)),
  /** Accounts on Instagram that are spared. */
  whitelisted_ig_users: optional(t.array(t.string)),
});

const StatusError = record('VideoStatusError', {
  /** The code of the error. */
  code: optional(looseNumber),
  /** What went wrong. */
  message: optional(t.string),
});
/** Meta returns a list, or one. */
const errors = {
  /** What went wrong. */
  errors: optional(t.array(StatusError)),
  /** What went wrong, where Meta sends one error alone. */
  error: optional(StatusError),
};
const status = optional(openEnum('not_started', 'in_progress', 'complete', 'completed', 'error'));

/** The progress of a video from upload to publication. */
export const VideoStatus = record('VideoStatus', {
  /** `uploading`, `upload_complete`, `processing`, `ready`, `upload_failed`, `expired` or `error`. */
  video_status: optional(
    openEnum('ready', 'processing', 'uploading', 'upload_complete', 'upload_failed', 'expired', 'error'),
  ),
  /** How much is converted, in percent. */
  processing_progress: optional(looseNumber),
  /** How far the upload is. */
  uploading_phase: optional(
    record('VideoUploadingPhase', {
      /** `not_started`, `in_progress`, `complete` or `error`. */
      status,
      /** The bytes that have arrived: the offset to resume from. */
      bytes_transferred: optional(looseNumber),
      /** The same, as Meta's guide to reels spells it. */
      bytes_transfered: optional(looseNumber),
      /** The size of the whole file in bytes. */
      source_file_size: optional(looseNumber),
      ...errors,
    }),
  ),
  /** How far the conversion is. */
  processing_phase: optional(
    record('VideoProcessingPhase', {
      /** `not_started`, `in_progress`, `complete` or `error`. */
      status,
      ...errors,
    }),
  ),
  /** How far the publication is; after the finish wait for this one. */
  publishing_phase: optional(
    record('VideoPublishingPhase', {
      /** `not_started`, `in_progress`, `complete` or `error`. */
      status,
      /** `draft`, `scheduled` or `published`. */
      publish_status: optional(openEnum('draft', 'published', 'scheduled')),
      /** When it was or will be published, in unix seconds or as a text. */
      publish_time: optional(t.union([t.string, t.number])),
      ...errors,
    }),
  ),
  /** How far the copyright check is. */
  copyright_check_status: optional(CopyrightCheckStatus),
});
