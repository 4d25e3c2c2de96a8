import { file, idText, type MembersOf, oneOf, optional, part, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { NewCallToAction } from '../new-post/members.js';
import * as video from '../../video/members.js';

/** How a 360° video is shown, in degrees. */
const spherical = {
  /** True for a 360° video. */
  spherical: optional(t.boolean),
  /** 360°: the projection of the file. */
  original_projection_type: optional(oneOf('equirectangular', 'half_equirectangular', 'cubemap')),
  /** 360°: the vertical field of view, in degrees. */
  fov: optional(t.number),
  /** The field of view of the camera, in degrees. */
  original_fov: optional(t.number),
  /** 360°: where the view begins, in degrees. */
  initial_heading: optional(t.number),
  /** 360°: how high the view begins, in degrees. */
  initial_pitch: optional(t.number),
  /** The rotation of a fisheye video, in degrees. */
  front_z_rotation: optional(t.number),
  /** True where a fisheye video is cropped. */
  fisheye_video_cropped: optional(t.boolean),
  /** 360°: where to look: lists of `[seconds, pitch, heading]`. */
  guide: optional(t.array(t.array(t.number))),
  /** 360°: true follows the guide. */
  guide_enabled: optional(t.boolean),
} as const;

/** The title and the description in other languages. */
const Translation = record('VideoTranslation', {
  /** The language, such as `de_DE`. */
  language: t.string,
  /** The title in this language. */
  title: optional(t.string),
  /** The text in this language. */
  message: optional(t.string),
});

/** A backdated post; Meta refuses it where the video is not published. */
const backdated = {
  /** Shows it at a time in the past; published videos only. */
  backdated_post: optional(
    record('BackdatedVideo', {
      /** The time in the past: a Date, unix seconds or a text. */
      backdated_time: time,
      /** How exactly it is shown: `year` to `min`, or `none`. */
      backdated_time_granularity: optional(oneOf('year', 'month', 'day', 'hour', 'min', 'none')),
      /** True keeps it out of the feed. */
      hide_from_newsfeed: optional(t.boolean),
    }),
  ),
} as const;

/** Members of every video, whatever the source of its file. */
export const about = part({
  /** The title of the video. */
  title: optional(t.string),
  /** The text of its post. */
  description: optional(t.string),
  ...video.schedule,
  /** What an unpublished video is for: `SCHEDULED`, `DRAFT`, `ADS_POST` and more. */
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
  /** The thumbnail, as a file. */
  thumb: optional(file),
  /** Only these may see it; all by default. */
  targeting: optional(video.VideoTargeting),
  /** Only these see it in their feeds. */
  feed_targeting: optional(video.VideoTargeting),
  /** A button below the video. */
  call_to_action: optional(NewCallToAction),
  /** The kind of content, such as `SPORTS`. */
  content_category: optional(video.ContentCategory),
  /** The ids of topics that describe it. */
  content_tags: optional(t.array(t.string)),
  /** Labels that only insights show. */
  custom_labels: optional(t.array(t.string)),
  /** Whether other sites may embed it. */
  embeddable: optional(t.boolean),
  /** When it expires, and what happens then. */
  expiration: optional(video.NewExpiration),
  /** The title and the text in other languages. */
  multilingual_data: optional(t.array(Translation)),
  /** True keeps it out of the feed. */
  no_story: optional(t.boolean),
  /** True keeps it out of search: it is found by its address only. */
  secret: optional(t.boolean),
  /** True never publishes it: it only serves to find copies. */
  reference_only: optional(t.boolean),
  /** Whether people may like, comment and share a `secret` video. */
  social_actions: optional(t.boolean),
  /** Your own code of the video. */
  universal_video_id: optional(t.string),
  /** Where ads may interrupt it, in milliseconds from the start. */
  ad_breaks: optional(t.array(t.number)),
  /** Probably whether it is a partnership ad. */
  is_partnership_ad: optional(t.boolean),
  /** The code with which the partner allows the ad, as it seems. */
  partnership_ad_ad_code: optional(t.string),
  /** The id of a video of your own to replace. */
  replace_video_id: optional(idText),
  /** `replace`, which goes with `replace_video_id`. */
  swap_mode: optional(oneOf('replace')),
  ...video.sponsor,
  ...backdated,
  ...spherical,
});
/** @internal */
export interface About extends MembersOf<typeof about> {}
