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

/** What kind of file it is; reels and stories are VIDEO or IMAGE too. */
export const MediaType = openEnum('IMAGE', 'VIDEO', 'CAROUSEL_ALBUM', 'BROADCAST');

/** Where it appears. */
export const MediaProductType = openEnum('FEED', 'REELS', 'STORY', 'AD', 'LIVE');

const CopyrightStatus = record('CopyrightStatus', {
  status: optional(openEnum('completed', 'error', 'in_progress', 'not_started')),
  matches_found: optional(looseBoolean),
});

/** The fields of a professional account's media that anyone may read. */
export const publicFields = {
  id: identifier,
  /** Absent when there is none, and on album children. */
  caption: optional(t.string),
  alt_text: optional(t.string),
  media_type: optional(MediaType),
  media_product_type: optional(MediaProductType),
  /** Absent when the media is flagged for copyright. */
  media_url: optional(t.string),
  /** Videos only. */
  thumbnail_url: optional(t.string),
  permalink: optional(t.string),
  shortcode: optional(t.string),
  timestamp: optional(timestamp),
  username: optional(t.string),
  /** Only if the caller owns the media. */
  owner: optional(Reference),
  /** Absent when the owner hides it. */
  like_count: optional(looseNumber),
  /** Replies included. */
  comments_count: optional(looseNumber),
  is_shared_to_feed: optional(looseBoolean),
  media_audio_type: optional(openEnum('MUSIC', 'ORIGINAL_SOUND')),
  reposts_count: optional(looseNumber, { login: 'facebook' }),
  total_like_count: optional(looseNumber, { login: 'facebook' }),
  total_comments_count: optional(looseNumber, { login: 'facebook' }),
} as const;

/** The default fields of another account's media. */
export const publicDefaults = [
  'id',
  'caption',
  'media_type',
  'media_url',
  'permalink',
  'timestamp',
  'like_count',
  'comments_count',
] as const;

/** The fields of the account's own media. */
export const MediaFields = record('Media', {
  ...publicFields,
  ig_id: optional(identifier, { login: 'facebook' }),
  legacy_instagram_media_id: optional(identifier, { login: 'facebook' }),
  is_comment_enabled: optional(looseBoolean),
  is_ai_generated: optional(looseBoolean),
  audio_id: optional(identifier, { login: 'facebook' }),
  /** Reels, and only through business discovery. */
  view_count: optional(looseNumber, { login: 'facebook' }),
  shares_count: optional(looseNumber, { login: 'facebook' }),
  saved_count: optional(looseNumber, { login: 'facebook' }),
  /** Includes paid and cross-posted views. */
  total_views_count: optional(looseNumber, { login: 'facebook' }),
  /** While it is live. */
  current_live_viewer_count: optional(looseNumber),
  has_poll: optional(looseBoolean, { login: 'facebook' }),
  has_slider: optional(looseBoolean, { login: 'facebook' }),
  video_title: optional(t.string, { login: 'facebook' }),
  copyright_check_information: optional(
    record('CopyrightCheck', {
      status: optional(CopyrightStatus),
      copyright_matches: optional(t.array(t.UnknownRecord)),
    }),
    { login: 'facebook' },
  ),
  boost_eligibility_info: optional(
    record('BoostEligibility', {
      eligible_to_boost: optional(looseBoolean),
      boost_ineligible_reason: optional(t.string),
    }),
    { login: 'facebook' },
  ),
});

/** The response to a deletion. */
export const DeletedMedia = record('DeletedMedia', { success: looseBoolean, deleted_id: optional(identifier) });
