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
import { PostReference } from '../values/post-reference.js';
import { StyledText } from '../values/text-attachment.js';

const TextEntity = record('TextEntity', {
  /** What is marked: `SPOILER`. */
  entity_type: optional(openEnum('SPOILER')),
  /** Where it begins in the text. */
  offset: optional(looseNumber),
  /** How long it is. */
  length: optional(looseNumber),
});

/** The fields of a post. */
export const PostFields = record('Post', {
  /** The id of the post. */
  id: identifier,
  /** `THREADS`. */
  media_product_type: optional(openEnum('THREADS')),
  /** `TEXT_POST`, also with a GIF or a poll; `IMAGE`, `VIDEO`, `CAROUSEL_ALBUM`, `AUDIO`; of a repost `REPOST_FACADE`. */
  media_type: optional(openEnum('TEXT_POST', 'IMAGE', 'VIDEO', 'CAROUSEL_ALBUM', 'AUDIO', 'REPOST_FACADE')),
  /** The URL of the image or video, signed and short-lived; absent on other posts. */
  media_url: optional(t.string),
  /** The URL of a video's preview image, signed and short-lived; absent on other posts. */
  thumbnail_url: optional(t.string),
  /** The URL of the GIF; absent when there is none. Since February 2025. */
  gif_url: optional(t.string),
  /** The lasting web address of the post; absent when it is flagged for copyright. */
  permalink: optional(t.string),
  /** The code in the web address: `/post/{shortcode}`. */
  shortcode: optional(t.string),
  /** The text; absent when there is none. */
  text: optional(t.string),
  /** When it was published: ISO 8601 in UTC, `2026-11-30T12:00:00+0000`. */
  timestamp: optional(timestamp),
  /** The username of the profile that published it. */
  username: optional(t.string),
  /** The profile that published it, as `{ id }`; only of your own posts that are no replies. */
  owner: optional(Reference),
  /** Whether that profile has the blue badge. Since July 2025. */
  is_verified: optional(looseBoolean),
  /** The URL of that profile's picture, signed and short-lived. Of replies and mentions since 2026-01-26. */
  profile_picture_url: optional(t.string),
  /** The description of an image or video for people who do not see it; absent when there is none. */
  alt_text: optional(t.string),
  /** The address that a text post shows as a card; absent when there is none. */
  link_attachment_url: optional(t.string),
  /** The topic it is tagged with, without the `#`; absent when there is none. Since July 2025. */
  topic_tag: optional(t.string),
  /** The id of the place it is tagged with: api.location(id). Since May 2025. */
  location_id: optional(identifier),
  /** The countries it is shown in, by two-letter codes; absent when it is shown everywhere. */
  allowlisted_country_codes: optional(t.array(t.string)),
  /** Whether it quotes another post. */
  is_quote_post: optional(looseBoolean),
  /** The post that it quotes, as `{ id }`; absent when it quotes none. */
  quoted_post: optional(PostReference),
  /** The post that it reposts, as `{ id }`; only with the type `REPOST_FACADE`. */
  reposted_post: optional(PostReference),
  /** Whether it has replies that you can see. */
  has_replies: optional(looseBoolean),
  /** Whether it is a reply. */
  is_reply: optional(looseBoolean),
  /** Whether it is a reply of your own. */
  is_reply_owned_by_me: optional(looseBoolean),
  /** The post at the beginning of the thread, as `{ id }`; replies only. */
  root_post: optional(PostReference),
  /** The post that a reply answers, as `{ id }`; replies only. */
  replied_to: optional(PostReference),
  /** Whether a reply is hidden, and how: `NOT_HUSHED`, `UNHUSHED`, `HIDDEN`, `COVERED`, `BLOCKED` or `RESTRICTED`. */
  hide_status: optional(openEnum('NOT_HUSHED', 'UNHUSHED', 'HIDDEN', 'COVERED', 'BLOCKED', 'RESTRICTED')),
  /** Who may reply: the words of `reply_control` in capital letters. */
  reply_audience: optional(
    openEnum('EVERYONE', 'ACCOUNTS_YOU_FOLLOW', 'MENTIONED_ONLY', 'PARENT_POST_AUTHOR_ONLY', 'FOLLOWERS_ONLY'),
  ),
  /** Whether a reply still waits for approval, or was ignored; of `pendingReplies` only. Since 2026. */
  reply_approval_status: optional(openEnum('pending', 'ignored')),
  /** Whether the image or video is hidden until someone taps it. Since October 2025. */
  is_spoiler_media: optional(looseBoolean),
  /** The parts of the text that are hidden until someone taps them. Since October 2025. */
  text_entities: optional(
    record('TextEntities', {
      /** The parts. */
      data: t.array(TextEntity),
    }),
  ),
  /** The long text that is attached to it; absent when there is none. Since October 2025. */
  text_attachment: optional(StyledText),
  /** The state of a post that vanishes after 24 hours; Meta does not list the words. Since 2026. */
  ghost_post_status: optional(t.string),
  /** When a post vanishes that does so after 24 hours, in ISO 8601. Since 2026. */
  ghost_post_expiration_timestamp: optional(timestamp),
});

/** The response to a deletion. */
export const DeletedPost = record('DeletedPost', {
  /** True when it was deleted. */
  success: looseBoolean,
  /** The id of the deleted post. */
  deleted_id: optional(identifier),
});
