import { check, idText, oneOf, optional, record, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { NewCallToAction } from '../page/new-post/members.js';
import * as members from './members.js';

const Changes = record('VideoUpdate', {
  /** The new title. Meta calls it `name` in writes and `title` in reads. */
  name: optional(t.string),
  /** The new text of its post. */
  description: optional(t.string),
  ...members.schedule,
  ...members.sponsor,
  /** Where ads may interrupt it, in milliseconds from the start. */
  ad_breaks: optional(t.array(t.number)),
  /** True lets Pages of the same business use it. */
  allow_bm_crossposting: optional(t.boolean),
  /** Pages that may use it in posts of their own. */
  allow_crossposting_for_pages: optional(
    t.array(
      record('CrosspostingPage', {
        /** The id of the Page. */
        page_id: idText,
        /** True allows it, false forbids it. */
        allow: optional(t.boolean),
      }),
    ),
  ),
  /** A time in the past to show it at: a Date, unix seconds or a text. */
  backdated_time: optional(time),
  /** How exactly that time is shown: `year` to `min`, or `none`. */
  backdated_time_granularity: optional(oneOf('day', 'hour', 'min', 'month', 'none', 'year')),
  /** A button below the video. */
  call_to_action: optional(NewCallToAction),
  /** The kind of content, such as `SPORTS`. */
  content_category: optional(members.ContentCategory),
  /** The ids of topics that describe it. */
  content_tags: optional(t.array(t.string)),
  /** Labels that only insights show. */
  custom_labels: optional(t.array(t.string)),
  /** Whether other sites may embed it. */
  embeddable: optional(t.boolean),
  /** When it expires, and what happens then. */
  expiration: optional(members.NewExpiration),
  /** True lets it expire at once. */
  expire_now: optional(t.boolean),
  /** The thumbnail to show: one of fb.video(id).thumbnails.get(). */
  preferred_thumbnail_id: optional(idText),
  /** Who may see it. */
  privacy: optional(members.PrivacyChoice),
  /** True makes a post of an unpublished video, as it seems. */
  publish_to_news_feed: optional(t.boolean),
  /** True shows it in the tab of videos, as it seems. */
  publish_to_videos_tab: optional(t.boolean),
  /** Whether the lists of likes and comments are shown. */
  social_actions: optional(t.boolean),
  /** The ids of tagged people or Pages. */
  tags: optional(t.array(idText)),
  /** The id of the profile to publish it to, as it seems. */
  target: optional(idText),
  /** Your own code of the video. */
  universal_video_id: optional(t.string),
});

/** Changes to a video. Another `scheduled_publish_time` reschedules it. */
export const VideoUpdate = check(Changes, (given) =>
  given.published === true && given.scheduled_publish_time !== undefined
    ? 'write published: true to publish it now, or scheduled_publish_time to publish it later, not both'
    : undefined,
);
export type VideoUpdate = t.TypeOf<typeof VideoUpdate>;
