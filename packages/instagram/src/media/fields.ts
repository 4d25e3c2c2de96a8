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
  /** How far the check is: `completed`, `error`, `in_progress` or `not_started`. */
  status: optional(openEnum('completed', 'error', 'in_progress', 'not_started')),
  /** Whether the video violates a copyright. */
  matches_found: optional(looseBoolean),
});

/** The fields of a professional account's media that anyone may read. */
export const publicFields = {
  /** The id of the media. */
  id: identifier,
  /** The text below the media; absent when there is none, and on the children of an album. */
  caption: optional(t.string),
  /** The alternative text of an image, at most 1,000 characters; absent when there is none. */
  alt_text: optional(t.string),
  /** The kind of file: `IMAGE`, `VIDEO` or `CAROUSEL_ALBUM`; live: `BROADCAST`. Reels are `VIDEO`. */
  media_type: optional(MediaType),
  /** Where it appears: `FEED`, `REELS`, `STORY` or `AD`; live: `LIVE`. */
  media_product_type: optional(MediaProductType),
  /** The URL of the file, signed and short-lived; absent when the media is flagged for copyright. */
  media_url: optional(t.string),
  /** The URL of a video's preview image, signed and short-lived; absent on other media. */
  thumbnail_url: optional(t.string),
  /** The lasting web address of the media. */
  permalink: optional(t.string),
  /** The code in the web address: `/p/{shortcode}/`. */
  shortcode: optional(t.string),
  /** When it was created: ISO 8601 in UTC, `2026-11-30T12:00:00+0000`. */
  timestamp: optional(timestamp),
  /** The username of the account that created it. */
  username: optional(t.string),
  /** The account that created it, as `{ id }`; only if it is the caller's own. */
  owner: optional(Reference),
  /** Likes, without those of ads; absent when the owner hides them. */
  like_count: optional(looseNumber),
  /** Comments with replies, without those of ads. */
  comments_count: optional(looseNumber),
  /** Whether a reel may appear in the feed as well as in the tab of reels. */
  is_shared_to_feed: optional(looseBoolean),
  /** The sound of a video: `MUSIC` or `ORIGINAL_SOUND`; absent on other media. */
  media_audio_type: optional(openEnum('MUSIC', 'ORIGINAL_SOUND')),
  /** How often it was reposted; absent when the owner hides it. Facebook Login only, since 2026-04-22. */
  reposts_count: optional(looseNumber, { login: 'facebook' }),
  /** Likes with those of ads and cross-posts. Facebook Login only, since 2026-04-22. */
  total_like_count: optional(looseNumber, { login: 'facebook' }),
  /** Comments with those of ads and cross-posts. Facebook Login only, since 2026-04-22. */
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
  /** The numeric id of Instagram's retired API; use `id`. Facebook Login only. */
  ig_id: optional(identifier, { login: 'facebook' }),
  /** The id that the Marketing API used up to v21.0. Facebook Login only. */
  legacy_instagram_media_id: optional(identifier, { login: 'facebook' }),
  /** Whether people may comment; absent on the children of an album. */
  is_comment_enabled: optional(looseBoolean),
  /** Whether it has the label for content made with AI; absent on children. Since 2026-06-22. */
  is_ai_generated: optional(looseBoolean),
  /** The id of the sound that a reel uses, as it seems; Meta does not document it. Facebook Login only. */
  audio_id: optional(identifier, { login: 'facebook' }),
  /** Plays of a reel, paid and organic; only through business discovery. Facebook Login only. */
  view_count: optional(looseNumber, { login: 'facebook' }),
  /** How often it was shared; posts and reels. Facebook Login only, since 2026-04-22. */
  shares_count: optional(looseNumber, { login: 'facebook' }),
  /** How often it was saved; for its owner and accepted collaborators. Facebook Login only, since 2026-04-22. */
  saved_count: optional(looseNumber, { login: 'facebook' }),
  /** Views of a video with replays and those of ads. Facebook Login only, since 2026-04-22. */
  total_views_count: optional(looseNumber, { login: 'facebook' }),
  /** How many people watch a live video now; present only while it runs, as it seems. */
  current_live_viewer_count: optional(looseNumber),
  /** Probably whether a story has a poll sticker; Meta does not document it. Facebook Login only. */
  has_poll: optional(looseBoolean, { login: 'facebook' }),
  /** Probably whether a story has a slider sticker; Meta does not document it. Facebook Login only. */
  has_slider: optional(looseBoolean, { login: 'facebook' }),
  /** Probably the title of a former IGTV video. Facebook Login only. */
  video_title: optional(t.string, { login: 'facebook' }),
  /** What the copyright check of a video found. Facebook Login only. */
  copyright_check_information: optional(
    record('CopyrightCheck', {
      /** The state and the result of the check. */
      status: optional(CopyrightStatus),
      /**
       * What matched: the title and the author, the matching seconds, and what the owner's policy does by country.
       */
      copyright_matches: optional(t.array(t.UnknownRecord)),
    }),
    { login: 'facebook' },
  ),
  /** Whether the media may be boosted as an ad. Facebook Login only. */
  boost_eligibility_info: optional(
    record('BoostEligibility', {
      /** Whether it may be boosted. */
      eligible_to_boost: optional(looseBoolean),
      /** Why it may not, in words; probably absent when it may. */
      boost_ineligible_reason: optional(t.string),
    }),
    { login: 'facebook' },
  ),
});

/** The response to a deletion. */
export const DeletedMedia = record('DeletedMedia', {
  /** True when it was deleted. */
  success: looseBoolean,
  /** The id of the deleted media. */
  deleted_id: optional(identifier),
});
