import { identifier, optional, record, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';

/** Whether music or video of others was found. */
export const CopyrightCheck = record('CopyrightCheck', {
  status: optional(
    record('CopyrightCheckStatus', { status: optional(t.string), matches_found: optional(t.boolean) }),
  ),
  copyright_matches: optional(t.array(t.UnknownRecord)),
});

/** The recording that plays in a video. */
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

/** Who owns a music video, and where. */
export const MusicVideoCopyright = record('MusicVideoCopyright', {
  id: optional(identifier),
  creation_time: optional(timestamp),
  displayed_matches_count: optional(t.number),
  in_conflict: optional(t.boolean),
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
