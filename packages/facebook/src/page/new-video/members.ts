import { file, idText, oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { NewCallToAction } from '../new-post/members.js';
import * as video from '../../video/members.js';

/** How a 360° video is shown, in degrees. */
const spherical = {
  spherical: optional(t.boolean),
  original_projection_type: optional(oneOf('equirectangular', 'half_equirectangular', 'cubemap')),
  fov: optional(t.number),
  original_fov: optional(t.number),
  initial_heading: optional(t.number),
  initial_pitch: optional(t.number),
  front_z_rotation: optional(t.number),
  fisheye_video_cropped: optional(t.boolean),
  /** Where to look: lists of `[seconds, pitch, heading]`. */
  guide: optional(t.array(t.array(t.number))),
  guide_enabled: optional(t.boolean),
} as const;

/** The title and the description in other languages. */
const Translation = record('VideoTranslation', {
  language: t.string,
  title: optional(t.string),
  message: optional(t.string),
});

/** A backdated post; Meta refuses it where the video is not published. */
const backdated = {
  backdated_post: optional(
    record('BackdatedVideo', {
      backdated_time: time,
      backdated_time_granularity: optional(oneOf('year', 'month', 'day', 'hour', 'min', 'none')),
      hide_from_newsfeed: optional(t.boolean),
    }),
  ),
} as const;

/** Members of every video, whatever the source of its file. */
export const about = {
  title: optional(t.string),
  description: optional(t.string),
  ...video.schedule,
  /** What an unpublished video is for. */
  unpublished_content_type: optional(
    oneOf(
      'ADS_POST',
      'DRAFT',
      'INLINE_CREATED',
      'PUBLISHED',
      'PUBLISH_PENDING',
      'REVIEWABLE_BRANDED_CONTENT',
      'SCHEDULED',
      'SCHEDULED_RECURRING',
    ),
  ),
  /** The thumbnail. */
  thumb: optional(file),
  /** Who may see it. */
  targeting: optional(video.VideoTargeting),
  /** Who sees it in the feed. */
  feed_targeting: optional(video.VideoTargeting),
  call_to_action: optional(NewCallToAction),
  content_category: optional(video.ContentCategory),
  content_tags: optional(t.array(t.string)),
  custom_labels: optional(t.array(t.string)),
  embeddable: optional(t.boolean),
  expiration: optional(video.NewExpiration),
  multilingual_data: optional(t.array(Translation)),
  /** Keeps it out of the feed. */
  no_story: optional(t.boolean),
  /** Keeps it out of search. */
  secret: optional(t.boolean),
  /** A reference for finding copies. It is never published. */
  reference_only: optional(t.boolean),
  social_actions: optional(t.boolean),
  universal_video_id: optional(t.string),
  ad_breaks: optional(t.array(t.number)),
  is_partnership_ad: optional(t.boolean),
  partnership_ad_ad_code: optional(t.string),
  /** The id of your own video to replace. */
  replace_video_id: optional(idText),
  swap_mode: optional(oneOf('replace')),
  ...video.sponsor,
  ...backdated,
  ...spherical,
} as const;
