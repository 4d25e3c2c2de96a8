import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** How far the search for copyrighted content is, and whether there was any. */
export const CopyrightCheckStatus = record('CopyrightCheckStatus', {
  status: optional(t.string),
  matches_found: optional(looseBoolean),
});

/** Whether copyrighted music or video was found. */
export const CopyrightCheck = record('CopyrightCheck', {
  status: optional(CopyrightCheckStatus),
  copyright_matches: optional(t.array(t.UnknownRecord)),
});

/** The audio recording in a video. */
export const AudioRecording = record('AudioRecording', {
  id: optional(identifier),
  isrc: optional(t.string),
  all_kg_featured_artists: optional(t.string),
  all_kg_main_artists: optional(t.string),
  artist_profile_picture_url: optional(t.string),
  publishing_rights_data: optional(t.unknown),
  top_searchable_artist_id: optional(identifier),
  top_searchable_artist_name: optional(t.string),
  top_searchable_artist_profile_pic_url: optional(t.string),
});

/** The ownership of a music video, by country. */
export const MusicVideoCopyright = record('MusicVideoCopyright', {
  id: optional(identifier),
  creation_time: optional(timestamp),
  displayed_matches_count: optional(looseNumber),
  in_conflict: optional(looseBoolean),
  isrc: optional(t.string),
  match_rule: optional(t.UnknownRecord),
  ownership_countries: optional(t.array(t.string)),
  reference_file_status: optional(t.string),
  ridge_monitoring_status: optional(t.string),
  tags: optional(t.array(t.string)),
  update_time: optional(timestamp),
  video_asset: optional(t.UnknownRecord),
  whitelisted_fb_users: optional(t.array(t.unknown)),
  whitelisted_ig_users: optional(t.array(t.string)),
});

const StatusError = record('VideoStatusError', { code: optional(looseNumber), message: optional(t.string) });
/** Meta returns a list, or one. */
const errors = { errors: optional(t.array(StatusError)), error: optional(StatusError) };
const status = optional(openEnum('not_started', 'in_progress', 'complete', 'completed', 'error'));

/** The progress of a video from upload to publication. */
export const VideoStatus = record('VideoStatus', {
  video_status: optional(
    openEnum('ready', 'processing', 'uploading', 'upload_complete', 'upload_failed', 'expired', 'error'),
  ),
  /** Percent. */
  processing_progress: optional(looseNumber),
  uploading_phase: optional(
    record('VideoUploadingPhase', {
      status,
      /** The offset to resume from. */
      bytes_transferred: optional(looseNumber),
      /** The spelling in Meta's guide to reels. */
      bytes_transfered: optional(looseNumber),
      source_file_size: optional(looseNumber),
      ...errors,
    }),
  ),
  processing_phase: optional(record('VideoProcessingPhase', { status, ...errors })),
  publishing_phase: optional(
    record('VideoPublishingPhase', {
      status,
      publish_status: optional(openEnum('draft', 'published', 'scheduled')),
      publish_time: optional(t.union([t.string, t.number])),
      ...errors,
    }),
  ),
  copyright_check_status: optional(CopyrightCheckStatus),
});
